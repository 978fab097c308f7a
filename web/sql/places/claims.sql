select told.*
from claims
join told on told.claim_id = claims.claim_id
where claims.place_id = :key
  and claims.incident_id is null
order by last_day desc, told.source_id, told.claimant_id, told.claim_id
limit 1000
