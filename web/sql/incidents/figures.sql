select
  measure,
  population,
  lowest,
  highest,
  highest_at_least,
  claims,
  voices,
  sides,
  distinct_figures
from incident_figures
where incident_id = :key
order by measure, population
