-- title: What does a document say?
-- description: Every claim of one document, in the order of the text.
-- example source_id: intelnews-2021-10-13-turkey-helped-jasim
select
  claims.locator,
  actors.name as speaker,
  claims.claim_type,
  claims.certainty,
  claims.statement,
  claims.via,
  claims.incident_id,
  claims.claim_id
from claims
join actors on actors.actor_id = claims.claimant_id
where claims.source_id = :source_id and claims.withdrawn is null
order by claims.claim_id
