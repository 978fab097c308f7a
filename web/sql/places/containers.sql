select
  places.place_id,
  places.name,
  place_containers.step
from place_containers
join places on places.place_id = place_containers.container_id
where place_containers.place_id = :key
  and place_containers.step > 0
order by place_containers.step, places.place_id
