-- title: Hedges lost on the way
-- description: Claims that are more certain than the ones they repeat.
-- primary key: claim_id
-- column claim_id: text references claims.claim_id: The claim.
-- column repeats: text references claims.claim_id: The claim that it repeats.
-- column certainty: text: How sure it is.
-- column upstream_certainty: text: How sure the claim upstream is.
select
  claims.claim_id,
  upstream.claim_id,
  claims.certainty,
  upstream.certainty
from claims
join claims as upstream on upstream.claim_id = claims.repeats
where claims.withdrawn is null
  and instr('uncommitted possible probable certain', claims.certainty)
    > instr('uncommitted possible probable certain', upstream.certainty)
order by claims.claim_id
