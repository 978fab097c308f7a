-- title: Search everything
-- description: Incidents, claims, documents, actors and places in which all the words stand.
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
)
select
  kind,
  id,
  text
from hits
order by rank, kind, id
limit 200
