select
  locator,
  about,
  reason
from exclusions
where source_id = :key
order by locator, about
