-- table: incidents
-- column: status_override
-- description: A status set by hand rests on a claim and gives its reason.
select
  rowid as row,
  'a status set by hand needs the claim and the reason' as message,
  case
    when status_override is null then 'status_override'
    when status_claim_id is null then 'status_claim_id'
    else 'status_note'
  end as column
from incidents
where (status_override is null) + (status_claim_id is null) + (status_note is null) not in (0, 3)
order by rowid
