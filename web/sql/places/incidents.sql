select
  incidents.incident_id,
  incidents.title,
  incidents.date,
  places.name as place,
  incident_status.claims,
  incident_status.status
from place_containers
join incidents on incidents.place_id = place_containers.place_id
join places on places.place_id = incidents.place_id
join incident_status on incident_status.incident_id = incidents.incident_id
where place_containers.container_id = :key
  and incidents.merged_into is null
order by incidents.date_latest desc, incidents.incident_id
limit 200
