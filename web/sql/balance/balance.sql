select
  source_balance.dimension,
  source_balance.value,
  actors.name,
  source_balance.documents,
  source_balance.claims,
  source_balance.voices,
  source_balance.documents_share,
  source_balance.claims_share
from source_balance
left join actors on source_balance.dimension = 'outlet' and actors.actor_id = source_balance.value
order by dimension, case when dimension = 'year' then value end, claims desc, value
