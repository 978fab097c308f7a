select
  places.place_id,
  places.name,
  places.kind
from places
where places.within = :key
order by places.name, places.place_id
