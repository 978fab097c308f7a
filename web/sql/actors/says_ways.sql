select steps.*
from claims
join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.organisation_id = :key
join steps on steps.claim_id = claims.claim_id
order by steps.claim_id, steps.position desc
