-- table: incidents
-- column: merged_into
-- description: Following merged_into from row to row never comes back to where it began.
select
  rowid as row,
  'this row is merged into itself' as message,
  merged_into as value
from incidents
where incident_id in (
  select value
  from json_each((select in_circles(incident_id, merged_into) from incidents where merged_into is not null))
)
order by rowid
