-- title: Which hedges were lost on the way?
-- description: Claims that are more certain than the ones they repeat.
select
  hedge_drift.claim_id,
  claims.statement,
  hedge_drift.certainty,
  hedge_drift.repeats,
  upstream.statement as upstream_statement,
  hedge_drift.upstream_certainty
from hedge_drift
join claims on claims.claim_id = hedge_drift.claim_id
join claims as upstream on upstream.claim_id = hedge_drift.repeats
order by hedge_drift.claim_id
