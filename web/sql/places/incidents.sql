select incident_lines.*
from place_containers
join incidents on incidents.place_id = place_containers.place_id
join incident_lines on incident_lines.incident_id = incidents.incident_id
where place_containers.container_id = :key
order by incident_lines.date_latest desc, incident_lines.incident_id
limit 1000
