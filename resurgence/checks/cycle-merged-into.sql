-- table: incidents
-- column: merged_into
-- description: Following merged_into from row to row never comes back to where it began.
with recursive steps (origin, reached) as (
  select
    incident_id,
    merged_into
  from incidents
  where merged_into is not null
  union
  select
    origin,
    incidents.merged_into
  from steps
  join incidents on incidents.incident_id = reached
  where incidents.merged_into is not null and reached <> origin
)
select
  incidents.rowid as row,
  'this row is merged into itself' as message,
  incidents.merged_into as value
from steps
join incidents on incidents.incident_id = origin
where reached = origin
order by incidents.rowid
