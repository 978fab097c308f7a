select
  list,
  code,
  label,
  definition,
  equivalent
from codes
order by list, sort, code
limit 2000
