-- table: searches
-- column: incident_id
-- description: A search is about one incident or one claim; what was coded was found before.
select
  rowid as row,
  case
    when incident_id is null and claim_id is null then 'name the incident or the claim that was searched for'
    when incident_id is not null and claim_id is not null then 'a search is about an incident or a claim, not both: expected an empty cell'
    else 'more coded than found (' || found || ')'
  end as message,
  case when incident_id is not null and claim_id is not null then claim_id when coded > found then coded end as value,
  case
    when incident_id is null and claim_id is null then 'incident_id'
    when incident_id is not null and claim_id is not null then 'claim_id'
    else 'coded'
  end as column
from searches
where (incident_id is null) = (claim_id is null) or coded > found
order by rowid
