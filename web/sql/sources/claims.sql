select told.*
from told
where source_id = :key
order by claim_id
limit 400
