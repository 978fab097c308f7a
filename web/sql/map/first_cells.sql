-- title: the whole map at its first zoom levels, where the incidents are too many to come with the page
select
  map_cells.zoom,
  map_cells.latitude,
  map_cells.longitude,
  map_cells.place_precision as precision,
  map_cells.incidents,
  case when map_cells.incidents = 1 then incidents.title end as title,
  map_cells.single_voice,
  map_cells.one_side as corroborated_one_side,
  map_cells.across_sides as corroborated_across_sides,
  map_cells.disputed,
  map_cells.established,
  map_cells.discounted
from map_cells
join incidents on incidents.incident_id = map_cells.incident_id
where map_cells.zoom between 1 and 2
  and (select sum(incidents) from map_months) > 1000
order by map_cells.zoom, map_cells.y desc, map_cells.x
