select
  claim_via.claim_id,
  claim_via.position,
  claim_via.source_id,
  sources.title,
  sources.kind,
  sources.publisher_id,
  publisher.name as publisher
from claims
join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.organisation_id = :key
join claim_via on claim_via.claim_id = claims.claim_id
join sources on sources.source_id = claim_via.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
order by claim_via.claim_id, claim_via.position desc
