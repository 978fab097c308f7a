-- title: Cells of the map
-- description: For each zoom level the incidents of each square of 45 degrees halved zoom times, so that the whole map is drawn from a few hundred rows however many incidents there are. From zoom 3 on areas have cells of their own by precision, so that no area is averaged with a town.
-- primary key: zoom, x, y, place_precision
-- column zoom: integer: Zoom level, 0 to 10.
-- column x: integer: Column of the cell, from the west.
-- column y: integer: Row of the cell, from the south.
-- column place_precision: integer: 1 for towns and sites and for a mixture, otherwise the precision of the areas in it.
-- column incidents: integer: Incidents in it.
-- column latitude: real: Mean latitude of their points.
-- column longitude: real: Mean longitude of their points.
-- column incident_id: text references incidents.incident_id: One of them, the first by key.
-- column single_voice: integer: How many rest on one voice.
-- column one_side: integer: How many have several voices on one side.
-- column across_sides: integer: How many have voices across sides.
-- column disputed: integer: How many are disputed.
-- column established: integer: How many are set to established by hand.
-- column discounted: integer: How many are set to discounted by hand.
with recursive zooms as (
  select
    0 as zoom,
    45.0 as step
  union all
  select
    zoom + 1,
    step / 2
  from zooms
  where zoom < 10
),
spots as materialized (
  select
    latitude,
    longitude,
    case when place_precision < 3 then 1 else place_precision end as precision,
    count(*) as incidents,
    min(incident_id) as incident_id,
    sum(status = 'single_voice') as single_voice,
    sum(status = 'corroborated_one_side') as one_side,
    sum(status = 'corroborated_across_sides') as across_sides,
    sum(status = 'disputed') as disputed,
    sum(status = 'established') as established,
    sum(status = 'discounted') as discounted
  from map_points
  group by latitude, longitude, precision
),
placed as (
  select
    spots.*,
    zoom,
    cast((longitude + 180) / step as integer) as x,
    cast((latitude + 90) / step as integer) as y,
    case when zoom < 3 then 0 else precision end as class
  from zooms
  cross join spots
)
select
  zoom,
  x,
  y,
  case when min(precision) = max(precision) then min(precision) else 1 end as shown_precision,
  sum(incidents),
  round(sum(latitude * incidents) / sum(incidents), 4),
  round(sum(longitude * incidents) / sum(incidents), 4),
  min(incident_id),
  sum(single_voice),
  sum(one_side),
  sum(across_sides),
  sum(disputed),
  sum(established),
  sum(discounted)
from placed
group by zoom, x, y, class
order by zoom, x, y, shown_precision
