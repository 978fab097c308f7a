select
  searched,
  wording,
  language,
  found,
  coded
from searches
where incident_id = :key
order by searched, wording, language
