select steps.*
from claims
join steps on steps.claim_id = claims.claim_id
where claims.place_id = :key
order by steps.claim_id, steps.position desc
