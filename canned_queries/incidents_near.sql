-- title: Which incidents lie near a point?
-- description: Incidents within so many kilometres of a point, in a straight line. Distances are to the agreed point of the place, which for an area is no exact spot.
-- example latitude: 34.5328
-- example longitude: 69.1658
-- example km: 50
select
  incident_id,
  title,
  date,
  place,
  place_precision,
  round(haversine(latitude, longitude, :latitude, :longitude, 'km'), 1) as km,
  status
from incident_map
where haversine(latitude, longitude, :latitude, :longitude, 'km') <= cast(:km as real)
order by km, incident_id
