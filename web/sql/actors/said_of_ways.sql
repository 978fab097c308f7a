select steps.*
from claims
join steps on steps.claim_id = claims.claim_id
where :key in (claims.agent_id, claims.subject_id)
order by steps.claim_id, steps.position desc
