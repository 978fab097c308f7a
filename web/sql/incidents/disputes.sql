select stances.*
from stances
where incident_id = :key
order by about, figure, qualifier, population, value, claim_id
