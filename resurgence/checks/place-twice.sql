-- table: places
-- column: name
-- level: warning
-- description: No two places of one kind and country, or without one, have the same name within 100 km, when case, accents and the article (al-, el-, ash-) are left aside.
with names as materialized (
  select
    places.rowid as row,
    place_id,
    kind,
    coalesce(country, '') as country,
    latitude,
    longitude,
    value as name
  from places
  join json_each(folded_names(name, aliases))
)
select
  later.row as row,
  'has a name of ' || earlier.place_id || ' too: ' || later.name as message,
  later.place_id as value
from names as later
join names as earlier on earlier.name = later.name and earlier.row < later.row
where earlier.country = later.country
  and earlier.kind = later.kind
  and coalesce(km(earlier.latitude, earlier.longitude, later.latitude, later.longitude), 0) <= 100
group by later.row
order by later.row
