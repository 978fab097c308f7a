-- table: claims
-- column: claim_id
-- level: warning
-- description: Two claims with the same document, place in it, type, speaker, incident, measure, population, place, scope, agent and subject are perhaps one.
with alike as (
  select
    rowid as row,
    claim_id,
    min(claim_id) over same as first_id,
    count(*) over same as together
  from claims
  where withdrawn is null and (measure is not null or place_id is not null or subject_id is not null)
  window same as (
    partition by source_id, locator, claim_type, claimant_id, incident_id, polarity, measure, population, place_id, scope, agent_id, subject_id
  )
)
select
  row,
  'codes the same as ' || first_id as message,
  claim_id as value
from alike
where together > 1 and claim_id <> first_id
order by row
