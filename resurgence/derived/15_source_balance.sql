-- title: Balance of sources
-- description: Whose words the register holds: documents that were read, their claims and the voices in them, by language, outlet, year and side. A side counts the claims of its voices; relays, which have no voice, stand as relay.
-- beside: actor_chains speakers voiced
-- primary key: dimension, value
-- column dimension: text: What is counted by: language, outlet, year or side.
-- column value: text: The language, outlet, year or side.
-- column documents: integer: Documents that were read, of this language, outlet or year, or in which this side speaks.
-- column claims: integer: Claims in them; for a side the claims of its voices.
-- column voices: integer: Independent voices in these claims.
-- column documents_share: real: Share of all documents that have a claim, from 0 to 1; sides overlap.
-- column claims_share: real: Share of all claims, from 0 to 1.
with held as materialized (
  select
    document,
    language,
    publisher_id,
    coalesce(cast(year as text), 'undated') as year,
    voice_id,
    coalesce(side, 'relay') as side
  from voiced
  cross join sources on sources.rowid = document
),
counted as (
  select
    'language' as dimension,
    language as value,
    count(distinct document) as documents,
    count(*) as claims,
    count(distinct voice_id) as voices
  from held
  group by language
  union all
  select
    'outlet',
    publisher_id,
    count(distinct document),
    count(*),
    count(distinct voice_id)
  from held
  group by publisher_id
  union all
  select
    'year',
    year,
    count(distinct document),
    count(*),
    count(distinct voice_id)
  from held
  group by year
  union all
  select
    'side',
    side,
    count(distinct document),
    count(*),
    count(distinct voice_id)
  from held
  group by side
),
totals as (
  select
    count(distinct document) as documents,
    count(*) as claims
  from held
)
select
  dimension,
  value,
  counted.documents,
  counted.claims,
  voices,
  round(1.0 * counted.documents / totals.documents, 4),
  round(1.0 * counted.claims / totals.claims, 4)
from counted
cross join totals
order by dimension, value
