select
  dimension,
  value,
  documents,
  claims,
  voices,
  documents_share,
  claims_share
from source_balance
order by dimension, case when dimension = 'year' then value end, claims desc, value
