-- table: incidents
-- column: part_of
-- description: Following part_of from row to row never comes back to where it began.
with recursive steps (origin, reached) as (
  select
    incident_id,
    part_of
  from incidents
  where part_of is not null
  union
  select
    origin,
    incidents.part_of
  from steps
  join incidents on incidents.incident_id = reached
  where incidents.part_of is not null and reached <> origin
)
select
  incidents.rowid as row,
  'this row is part of itself' as message,
  incidents.part_of as value
from steps
join incidents on incidents.incident_id = origin
where reached = origin
order by incidents.rowid
