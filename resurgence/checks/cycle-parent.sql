-- table: actors
-- column: parent_id
-- first: what is derived would never end
-- description: Following parent_id from row to row never comes back to where it began.
select
  rowid as row,
  'this row speaks for itself through its own parents' as message,
  parent_id as value
from actors
where actor_id in (
  select value
  from json_each((select in_circles(actor_id, parent_id) from actors where parent_id is not null))
)
order by rowid
