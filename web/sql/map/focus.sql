-- rows: one
select
  map_points.incident_id,
  incidents.title,
  map_points.latitude,
  map_points.longitude,
  map_points.place_precision
from map_points
join incidents on incidents.incident_id = map_points.incident_id
where map_points.incident_id = :id
