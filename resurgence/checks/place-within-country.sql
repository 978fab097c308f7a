-- table: places
-- column: country
-- description: A place lies in the country of the place that contains it.
select
  places.rowid as row,
  container.place_id || ', which contains it, lies in ' || container.country as message,
  places.country as value
from places
join places as container on container.place_id = places.within
where places.country <> container.country
order by places.rowid
