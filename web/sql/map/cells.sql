-- title: what the map draws, at zoom 2 when none is asked for: worked out by the build when nothing is filtered, on the spot otherwise
with view as (
  select
    zoom,
    45.0 / (1 << zoom) as step
  from (
    select min(max(cast(coalesce(nullif(:zoom, ''), 2) as integer), 0), 10) as zoom
  )
),
found as (
  select
    map_points.incident_id,
    map_points.latitude,
    map_points.longitude,
    case when place_precision < 3 then 1 else place_precision end as precision,
    case when zoom < 3 then 0 when place_precision < 3 then 1 else place_precision end as class,
    status,
    cast((longitude + 180) / step as integer) as x,
    cast((latitude + 90) / step as integer) as y
  from view
  cross join map_points
  where :status || :event_type || :affiliate || :country || :from || :to <> ''
  and (:status = '' or status = :status)
  and (:event_type = '' or event_type = :event_type)
  and (:affiliate = '' or affiliate_id = :affiliate)
  and (:country = '' or country = :country)
  and (:from = '' or month_to >= 12 * substr(:from, 1, 4) + substr(:from, 6, 2) - 1)
  and (:to = '' or month_from <= 12 * substr(:to, 1, 4) + substr(:to, 6, 2) - 1)
  and (:west = '' or (longitude between cast(:west as real) and cast(:east as real) and latitude between cast(:south as real) and cast(:north as real)))
),
cells as (
  select
    x,
    y,
    case when min(precision) = max(precision) then min(precision) else 1 end as precision,
    count(*) as incidents,
    round(avg(latitude), 4) as latitude,
    round(avg(longitude), 4) as longitude,
    min(incident_id) as incident_id,
    sum(status = 'single_voice') as single_voice,
    sum(status = 'corroborated_one_side') as one_side,
    sum(status = 'corroborated_across_sides') as across_sides,
    sum(status = 'disputed') as disputed,
    sum(status = 'established') as established,
    sum(status = 'discounted') as discounted
  from found
  group by x, y, class
  union all
  select
    x,
    y,
    place_precision,
    incidents,
    latitude,
    longitude,
    incident_id,
    single_voice,
    one_side,
    across_sides,
    disputed,
    established,
    discounted
  from map_cells
  where :status || :event_type || :affiliate || :country || :from || :to = ''
    and zoom = (select zoom from view)
  and (:west = '' or (longitude between cast(:west as real) and cast(:east as real) and latitude between cast(:south as real) and cast(:north as real)))
)
select
  cells.latitude,
  cells.longitude,
  cells.precision,
  cells.incidents,
  cells.incident_id,
  case when cells.incidents = 1 then incidents.title end as title,
  cells.single_voice,
  cells.one_side as corroborated_one_side,
  cells.across_sides as corroborated_across_sides,
  cells.disputed,
  cells.established,
  cells.discounted
from cells
join incidents on incidents.incident_id = cells.incident_id
order by cells.precision desc, cells.y desc, cells.x
limit 900
