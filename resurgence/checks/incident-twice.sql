-- table: incidents
-- column: incident_id
-- level: warning
-- description: Two incidents of one group of types, on overlapping days and within 25 km of each other, are perhaps one. Compared are places known to a district or better, and dates known to a month or better, series apart from their parts.
with known as materialized (
  select
    incidents.rowid as row,
    incident_id,
    place_id,
    coalesce("group", event_type) as type_group,
    date_earliest,
    date_latest,
    part_of
  from incidents
  join codes on codes.list = 'event_type' and codes.code = event_type
  where merged_into is null
    and place_precision <= 3
    and date_latest <= date(date_earliest, '+31 days')
),
near as materialized (
  select
    one.place_id,
    other.place_id as anchor_id
  from places as one
  join places as other
  where case
      when abs(other.latitude - one.latitude) < 0.23 and abs(other.longitude - one.longitude) < 0.9
      then km(one.latitude, one.longitude, other.latitude, other.longitude) <= 25
    end
),
beside as (
  select
    known.row,
    known.incident_id,
    known.place_id,
    known.part_of,
    date_earliest,
    max(date_latest || ' ' || incident_id) over (
      partition by anchor_id, type_group
      order by date_earliest, date_latest, row
      rows between unbounded preceding and 1 preceding
    ) as longest
  from known
  cross join near using (place_id)
),
pairs as (
  select distinct
    row,
    incident_id,
    place_id,
    part_of,
    substr(longest, 12) as other_id
  from beside
  where date_earliest <= substr(longest, 1, 10)
)
select
  max(pairs.row, other.rowid) as row,
  'same days, place and group of types as ' || min(pairs.incident_id, other_id) as message,
  max(pairs.incident_id, other_id) as value,
  'merge the two, or answer the warning' as hint
from pairs
join incidents as other on other.incident_id = other_id
join places as here on here.place_id = pairs.place_id
join places as there on there.place_id = other.place_id
where coalesce(pairs.part_of, '') <> other_id
  and coalesce(other.part_of, '') <> pairs.incident_id
  and km(here.latitude, here.longitude, there.latitude, there.longitude) <= 25
group by min(pairs.row, other.rowid), max(pairs.row, other.rowid)
order by 1
