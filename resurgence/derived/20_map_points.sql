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
  incident_id,
  latitude,
  longitude,
  coalesce(place_precision, 6),
  status,
  event_type,
  affiliate_id,
  country,
  12 * substr(coalesce(date_earliest, date_latest), 1, 4) + substr(coalesce(date_earliest, date_latest), 6, 2) - 1,
  12 * substr(coalesce(date_latest, date_earliest), 1, 4) + substr(coalesce(date_latest, date_earliest), 6, 2) - 1
from incident_status
cross join incidents using (incident_id)
cross join places using (place_id)
where latitude is not null and merged_into is null
order by incident_id
