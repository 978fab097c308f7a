select steps.*
from claim_voices
join steps on steps.claim_id = claim_voices.claim_id
where claim_voices.incident_id = :key
order by steps.claim_id, steps.position desc
