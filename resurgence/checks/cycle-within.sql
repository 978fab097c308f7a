-- table: places
-- column: within
-- first: what is derived would never end
-- description: Following within from row to row never comes back to where it began.
select
  rowid as row,
  'this row contains itself' as message,
  within as value
from places
where place_id in (
  select value
  from json_each((select in_circles(place_id, within) from places where within is not null))
)
order by rowid
