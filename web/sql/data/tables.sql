select
  subject,
  label,
  definition,
  coding
from codebook
where section = 'table'
order by sort
