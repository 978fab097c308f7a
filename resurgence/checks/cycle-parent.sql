-- table: actors
-- column: parent_id
-- description: Following parent_id from row to row never comes back to where it began.
with recursive steps (origin, reached) as (
  select
    actor_id,
    parent_id
  from actors
  where parent_id is not null
  union
  select
    origin,
    actors.parent_id
  from steps
  join actors on actors.actor_id = reached
  where actors.parent_id is not null and reached <> origin
)
select
  actors.rowid as row,
  'this row speaks for itself through its own parents' as message,
  actors.parent_id as value
from steps
join actors on actors.actor_id = origin
where reached = origin
order by actors.rowid
