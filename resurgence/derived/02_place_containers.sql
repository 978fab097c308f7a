-- title: Containing places
-- description: For each place every place that contains it, itself at step 0.
-- primary key: place_id, container_id
-- column place_id: text references places.place_id: The place.
-- column container_id: text references places.place_id: The place itself or one that contains it.
-- column step: integer: How many steps outwards.
with recursive containers as (
  select
    place_id,
    place_id as container_id,
    0 as step
  from places
  union all
  select
    containers.place_id,
    places.within,
    containers.step + 1
  from containers
  join places on places.place_id = containers.container_id
  where places.within is not null
)
select
  place_id,
  container_id,
  step
from containers
order by place_id, container_id
