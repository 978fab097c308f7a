-- title: Points of the map
-- description: One narrow row an incident that has a point: what the map filters and draws by. Months are counted from year 0, so that a period is a range of numbers; an open end is empty.
-- primary key: incident_id
-- index: month_to month_from
-- column incident_id: text references incidents.incident_id: The incident.
-- column latitude: real: Latitude of the place's agreed point.
-- column longitude: real: Longitude of the place's agreed point.
-- column place_precision: integer: How precise the place is; from 3 on the point stands for an area.
-- column status: text: How well it is attested.
-- column event_type: text: Its kind.
-- column affiliate_id: text references actors.actor_id: The branch concerned.
-- column country: text: Country of the place.
-- column month_from: integer: Months from year 0 to the first day that the date allows.
-- column month_to: integer: Months from year 0 to the last day that the date allows.
select
  incidents.incident_id,
  incident_map.latitude,
  incident_map.longitude,
  coalesce(incident_map.place_precision, 6),
  incident_map.status,
  incident_map.event_type,
  incidents.affiliate_id,
  incident_map.country,
  12 * substr(coalesce(incidents.date_earliest, incidents.date_latest), 1, 4)
    + substr(coalesce(incidents.date_earliest, incidents.date_latest), 6, 2) - 1,
  12 * substr(coalesce(incidents.date_latest, incidents.date_earliest), 1, 4)
    + substr(coalesce(incidents.date_latest, incidents.date_earliest), 6, 2) - 1
from incident_map
join incidents on incidents.incident_id = incident_map.incident_id
order by incidents.incident_id
