-- title: What does an actor say?
-- description: Every claim of an actor and of those who speak for it.
-- example actor_id: iraq-government
select
  coalesce(claims.said, sources.published) as said,
  actors.name as speaker,
  claims.claim_type,
  claims.speech_act,
  claims.certainty,
  claims.statement,
  claims.incident_id,
  claims.claim_id
from claims
join actor_chains on actor_chains.actor_id = claims.claimant_id
join actors on actors.actor_id = claims.claimant_id
join sources on sources.source_id = claims.source_id
where actor_chains.organisation_id = :actor_id and claims.withdrawn is null
order by coalesce(claims.said_earliest, sources.published_earliest), claims.claim_id
