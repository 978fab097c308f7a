-- table: incidents
-- column: date
-- description: An incident that is told as done lies before the publication of every document that tells it.
with dated as materialized (
  select
    rowid as row,
    incident_id,
    date,
    date_earliest
  from incidents
  where date_earliest is not null
)
select
  dated.row as row,
  'lies after ' || substr(min(published_latest || ' ' || claims.claim_id || ' told it (' || published || ')'), 12) as message,
  dated.date as value
from claims not indexed
cross join sources on sources.source_id = claims.source_id
cross join dated on dated.incident_id = claims.incident_id
where date_earliest > published_latest
  and +claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance')
  and claims.withdrawn is null
group by dated.row
order by dated.row
