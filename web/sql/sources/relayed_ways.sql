select steps.*
from claim_via as here
join steps on steps.claim_id = here.claim_id
where here.source_id = :key
order by steps.claim_id, steps.position desc
