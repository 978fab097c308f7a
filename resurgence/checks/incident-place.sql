-- table: incidents
-- column: place_id
-- level: warning
-- needs: places.within
-- description: Where claims disagree, the place of an incident is one that holds all of theirs.
with recursive containers (place_id, container_id) as (
  select
    place_id,
    place_id
  from places
  union
  select
    containers.place_id,
    within
  from containers
  join places on places.place_id = container_id
  where within is not null
),
placed as materialized (
  select
    rowid as row,
    incident_id,
    place_id
  from incidents
  where merged_into is null and place_id not in (select place_id from places where kind = 'none')
),
elsewhere as (
  select
    placed.row as row,
    placed.place_id as place_id,
    claims.place_id as told_id,
    claim_id
  from claims not indexed
  cross join placed on placed.incident_id = claims.incident_id
  where claims.place_id is not null
    and claims.place_id <> placed.place_id
    and claims.place_id not in (select place_id from places where kind = 'none')
    and polarity = 'pos'
    and certainty <> 'uncommitted'
    and +claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance', 'identity', 'correction')
    and withdrawn is null
)
select
  row,
  min(claim_id) || ' has it at ' || told_id || case count(*) when 1 then '' else ', and so have ' || (count(*) - 1) || ' more' end as message,
  place_id as value
from elsewhere
where (place_id, told_id) not in containers
  and (told_id, place_id) not in containers
group by row
order by row
