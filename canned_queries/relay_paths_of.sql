-- title: How did an actor's claims travel?
-- description: The way of each claim from the speaker, or from those who speak for it, through the documents in between to the one that was read.
-- example actor_id: islamic-state
select
  relay_paths.claim_id,
  relay_paths.length,
  relay_paths.path,
  claims.statement
from relay_paths
join actor_chains on actor_chains.actor_id = relay_paths.claimant_id
join claims using (claim_id)
where actor_chains.organisation_id = :actor_id
order by relay_paths.length desc, relay_paths.claim_id
