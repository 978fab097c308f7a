select
  section,
  subject,
  name,
  label,
  type,
  required,
  definition,
  coding,
  equivalent,
  refers_to
from codebook
where section in ('table', 'column')
order by sort
limit 2000
