with found as (
  select
    incident_id,
    place_precision,
    latitude,
    longitude,
    status,
    month_to
  from map_points
  where month_to is not null
    and (:status = '' or status = :status)
    and (:event_type = '' or event_type = :event_type)
    and (:affiliate = '' or affiliate_id = :affiliate)
    and (:country = '' or country = :country)
    and (:from = '' or month_to >= 12 * substr(:from, 1, 4) + substr(:from, 6, 2) - 1)
    and (:to = '' or month_from <= 12 * substr(:to, 1, 4) + substr(:to, 6, 2) - 1)
    and (:west = '' or (longitude between cast(:west as real) and cast(:east as real) and latitude between cast(:south as real) and cast(:north as real)))
  order by month_to desc, incident_id desc
  limit 60
)
select
  found.incident_id,
  incidents.title,
  incidents.date,
  date_in_words(incidents.date) as day,
  places.name as place,
  found.place_precision,
  found.latitude,
  found.longitude,
  found.status,
  incident_status.claims,
  incident_status.voices
from found
join incidents on incidents.incident_id = found.incident_id
join places on places.place_id = incidents.place_id
join incident_status on incident_status.incident_id = found.incident_id
order by found.month_to desc, found.incident_id desc
