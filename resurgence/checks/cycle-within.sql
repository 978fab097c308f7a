-- table: places
-- column: within
-- description: Following within from row to row never comes back to where it began.
with recursive steps (origin, reached) as (
  select
    place_id,
    within
  from places
  where within is not null
  union
  select
    origin,
    places.within
  from steps
  join places on places.place_id = reached
  where places.within is not null and reached <> origin
)
select
  places.rowid as row,
  'this row contains itself' as message,
  places.within as value
from steps
join places on places.place_id = origin
where reached = origin
order by places.rowid
