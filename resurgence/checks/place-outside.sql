-- table: places
-- column: latitude
-- description: The point of a place lies in its country, or within 10 km of it (outlines of Natural Earth, 1:50 million); a sea has no country to lie in.
select
  rowid as row,
  latitude || '/' || longitude || ' does not lie in ' || country as message,
  latitude as value,
  misplaced(latitude, longitude, country) as hint
from places
where kind <> 'sea' and misplaced(latitude, longitude, country) is not null
order by rowid
