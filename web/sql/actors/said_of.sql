select told.*
from told
join claims on claims.claim_id = told.claim_id
where :key in (claims.agent_id, claims.subject_id)
  and claims.claimant_id <> :key
order by last_day desc, told.source_id, told.claimant_id, told.claim_id
limit 15
