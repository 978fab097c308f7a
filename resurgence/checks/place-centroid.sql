-- table: places
-- column: latitude
-- level: warning
-- description: A settlement or a site does not have the very point of the district, province or country that contains it: such a point stands for an area.
with recursive containers (place_id, container_id) as (
  select
    place_id,
    within
  from places
  where within is not null and kind in ('site', 'settlement')
  union
  select
    containers.place_id,
    places.within
  from containers
  join places on places.place_id = container_id
  where places.within is not null
)
select
  places.rowid as row,
  'a ' || places.kind || ' has the point of ' || area.place_id || ' (' || area.kind || ')' as message,
  places.latitude as value,
  'look up its own point, or code the larger place' as hint
from containers
join places using (place_id)
join places as area on area.place_id = container_id
where area.kind in ('district', 'province', 'area', 'country')
  and area.latitude = places.latitude
  and area.longitude = places.longitude
order by places.rowid
