select told.*
from claim_via
join told on told.claim_id = claim_via.claim_id
where claim_via.source_id = :key
order by told.claim_id
limit 1000
