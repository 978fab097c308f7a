-- table: claims
-- column: horizon
-- description: A forecast has a horizon; with a horizon stands an outcome, and only then; what settles it is named only when it is settled.
select
  rowid as row,
  case
    when horizon is null and claim_type = 'forecast' then 'a forecast needs a horizon, with an open end if need be'
    when horizon is null then 'an outcome needs a horizon'
    when outcome is null then 'a horizon needs an outcome'
    else 'a claim settles it, so the outcome is not ' || outcome
  end as message,
  case when horizon is null then 'horizon' else 'outcome' end as column
from claims
where (horizon is null and (claim_type = 'forecast' or outcome is not null))
  or (horizon is not null and outcome is null)
  or (settled_by is not null and outcome in ('pending', 'cannot_tell'))
order by rowid
