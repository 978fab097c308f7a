-- title: every incident on the map, where they are few enough to come with the page and be filtered there
select
  map_points.incident_id,
  incidents.title,
  date_in_words(incidents.date) as day,
  places.name as place,
  map_points.place_precision,
  map_points.latitude,
  map_points.longitude,
  map_points.status,
  map_points.event_type,
  map_points.affiliate_id as affiliate,
  map_points.country,
  map_points.month_from,
  map_points.month_to,
  incident_status.claims
from map_points
join incidents on incidents.incident_id = map_points.incident_id
join places on places.place_id = incidents.place_id
join incident_status on incident_status.incident_id = map_points.incident_id
where (select sum(incidents) from map_months) <= 1000
order by map_points.month_to desc, map_points.incident_id desc
