-- table: claims
-- column: claim_id
-- level: warning
-- description: Two figures with the same document, place in it, type, speaker, incident, measure, population, place, scope, agent and subject are perhaps one; so are two claims that the same thing happened on the same day.
with crowded as materialized (
  select
    source_id,
    locator,
    claim_type,
    claimant_id
  from claims
  where withdrawn is null
    and (measure is not null or (event_date is not null and claim_type in ('occurrence', 'responsibility', 'attribution')))
  group by source_id, locator, claim_type, claimant_id
  having count(*) > 1
),
alike as (
  select
    claims.rowid as row,
    claim_id,
    min(claim_id) over same as first_id,
    count(*) over same as together
  from crowded
  cross join claims on claims.source_id = crowded.source_id
    and +claims.locator = crowded.locator
    and +claims.claim_type = crowded.claim_type
    and +claims.claimant_id = crowded.claimant_id
  where withdrawn is null
    and (measure is not null or (event_date is not null and claims.claim_type in ('occurrence', 'responsibility', 'attribution')))
  window same as (
    partition by claims.source_id, claims.locator, claims.claim_type, claims.claimant_id, incident_id, polarity, measure, population,
      place_id, scope, agent_id, subject_id, event_date, event_type
  )
)
select
  row,
  'codes the same as ' || first_id as message,
  claim_id as value
from alike
where together > 1 and claim_id <> first_id
order by row
