-- rows: one
select
  places.place_id,
  places.rowid + 1 as line,
  places.name,
  places.aliases,
  places.kind,
  places.country,
  places.latitude,
  places.longitude,
  places.geonames_id,
  places.note
from places
where places.place_id = :key
