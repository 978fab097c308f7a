-- title: What was forecast, and what became of it?
-- description: Forecasts, warnings and declared intents with their horizon and outcome, and the claim that settles it.
select
  coalesce(claims.said, sources.published) as said,
  actors.name as speaker,
  claims.claim_type,
  claims.certainty,
  claims.statement,
  claims.horizon,
  claims.outcome,
  claims.settled_by,
  claims.claim_id
from claims
join sources on sources.source_id = claims.source_id
join actors on actors.actor_id = claims.claimant_id
where claims.horizon is not null and claims.withdrawn is null
order by claims.outcome, coalesce(claims.said_earliest, sources.published_earliest), claims.claim_id
