select
  field,
  value
from recodings
where claim_id = :key
order by field
