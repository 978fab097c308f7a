-- table: incidents
-- column: part_of
-- description: Following part_of from row to row never comes back to where it began.
select
  rowid as row,
  'this row is part of itself' as message,
  part_of as value
from incidents
where incident_id in (
  select value
  from json_each((select in_circles(incident_id, part_of) from incidents where part_of is not null))
)
order by rowid
