select
  map_points.incident_id,
  incidents.title,
  incidents.date,
  places.name as place,
  map_points.place_precision,
  map_points.latitude,
  map_points.longitude,
  map_points.status,
  incident_status.claims,
  incident_status.voices
from map_points
join incidents on incidents.incident_id = map_points.incident_id
join places on places.place_id = incidents.place_id
join incident_status on incident_status.incident_id = map_points.incident_id
where 1
  and (:status = '' or map_points.status = :status)
  and (:event_type = '' or map_points.event_type = :event_type)
  and (:affiliate = '' or map_points.affiliate_id = :affiliate)
  and (:country = '' or map_points.country = :country)
  and (:from = '' or month_to >= 12 * substr(:from, 1, 4) + substr(:from, 6, 2) - 1)
  and (:to = '' or month_from <= 12 * substr(:to, 1, 4) + substr(:to, 6, 2) - 1)
  and (:west = '' or (map_points.longitude between cast(:west as real) and cast(:east as real) and map_points.latitude between cast(:south as real) and cast(:north as real)))
order by map_points.month_to desc, map_points.incident_id
limit 60
