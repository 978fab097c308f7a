select steps.*
from steps
where steps.claim_id = :key
order by steps.position desc
