with linked as (
  select 1 as sort, 'Denies' as relation, denies as claim_id from claims where claim_id = :key
  union all
  select 2, 'Denied by', claim_id from claims where denies = :key
  union all
  select 3, 'Repeats', repeats from claims where claim_id = :key
  union all
  select 4, 'Repeated by', claim_id from claims where repeats = :key
  union all
  select 5, 'Corrects', corrects from claims where claim_id = :key
  union all
  select 6, 'Corrected by', claim_id from claims where corrects = :key
  union all
  select 7, 'Settled by', settled_by from claims where claim_id = :key
  union all
  select 8, 'Settles', claim_id from claims where settled_by = :key
  union all
  select 9, 'Contradicted by', other_claim_id from contradictions where claim_id = :key
  union all
  select 9, 'Contradicted by', claim_id from contradictions where other_claim_id = :key
  union all
  select 10, 'Rival total', other_claim_id from rival_totals where claim_id = :key
  union all
  select 10, 'Rival total', claim_id from rival_totals where other_claim_id = :key
)
select
  linked.sort,
  linked.relation,
  claims_named.*
from linked
join claims_named on claims_named.claim_id = linked.claim_id
group by linked.sort, claims_named.claim_id
order by linked.sort, claims_named.claim_id
