-- title: Search everything
-- description: Incidents, claims, documents, actors and places in which all the words stand: the best forty of each kind.
-- example q: Kabul hospital
with hits as (
  select
    'incident' as kind,
    incident_id as id,
    incidents.title as text,
    rank
  from incidents_fts
  join incidents on incidents.rowid = incidents_fts.rowid
  where incidents_fts match escape_fts(:q)
  union all
  select
    'claim',
    claim_id,
    claims.statement,
    rank
  from claims_fts
  join claims on claims.rowid = claims_fts.rowid
  where claims_fts match escape_fts(:q) and withdrawn is null
  union all
  select
    'document',
    source_id,
    sources.title,
    rank
  from sources_fts
  join sources on sources.rowid = sources_fts.rowid
  where sources_fts match escape_fts(:q)
  union all
  select
    'actor',
    actor_id,
    actors.name,
    rank
  from actors_fts
  join actors on actors.rowid = actors_fts.rowid
  where actors_fts match escape_fts(:q)
  union all
  select
    'place',
    place_id,
    places.name,
    rank
  from places_fts
  join places on places.rowid = places_fts.rowid
  where places_fts match escape_fts(:q)
),
ranked as (
  select
    kind,
    id,
    text,
    rank,
    row_number() over (partition by kind order by rank, id) as place
  from hits
),
best as (
  select
    kind,
    id,
    text,
    rank
  from ranked
  where place <= 40
)
select
  best.kind,
  best.id,
  best.text,
  coalesce(places.name, speakers.name, publishers.name, codes.label) as context,
  coalesce(incidents.date, claims.said, sources.published) as date
from best
left join incidents on best.kind = 'incident' and incidents.incident_id = best.id
left join places on places.place_id = incidents.place_id
left join claims on best.kind = 'claim' and claims.claim_id = best.id
left join actors as speakers on speakers.actor_id = claims.claimant_id
left join sources on sources.source_id = coalesce(claims.source_id, case best.kind when 'document' then best.id end)
left join actors as publishers on publishers.actor_id = sources.publisher_id
left join actors on best.kind = 'actor' and actors.actor_id = best.id
left join places as found on best.kind = 'place' and found.place_id = best.id
left join codes on codes.list = case best.kind when 'actor' then 'actor_kind' when 'place' then 'place_kind' end
  and codes.code = coalesce(actors.kind, found.kind)
order by best.rank, best.kind, best.id
