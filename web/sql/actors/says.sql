select told.*
from told
join actor_chains on actor_chains.actor_id = told.claimant_id and actor_chains.organisation_id = :key
order by last_day desc, source_id, claimant_id, claim_id
limit 20
