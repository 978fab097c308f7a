-- title: Choices of the map
-- description: What the map can be filtered by, and how many incidents each choice leaves.
-- primary key: filter, value
-- column filter: text: status, event_type, affiliate or country.
-- column value: text: The code or key.
-- column label: text: What readers see.
-- column incidents: integer: Incidents on the map.
select
  'status' as filter,
  status as value,
  codes.label as label,
  count(*)
from map_points
join codes on codes.list = 'incident_status' and codes.code = status
group by status
union all
select
  'event_type',
  event_type,
  codes.label,
  count(*)
from map_points
join codes on codes.list = 'event_type' and codes.code = event_type
group by event_type
union all
select
  'affiliate',
  affiliate_id,
  actors.name,
  count(*)
from map_points
join actors on actors.actor_id = affiliate_id
group by affiliate_id
union all
select
  'country',
  counted.country,
  coalesce(places.name, counted.country),
  counted.incidents
from (
  select
    country,
    count(*) as incidents
  from map_points
  where country is not null
  group by country
) as counted
left join places on places.kind = 'country' and places.country = counted.country
order by filter, value
