select told.*
from claim_voices
join told on told.claim_id = claim_voices.claim_id
where claim_voices.incident_id = :key
order by
  last_day,
  source_id,
  min(told.claim_id) over (partition by last_day, source_id, claimant_id),
  told.claim_id
