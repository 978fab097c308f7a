-- title: Who said what about an incident?
-- description: Every claim about one incident, with its speaker, how sure the speaker was, and the document in which it was read.
-- example incident_id: syria-turkey-jasim-capture-2021
select
  coalesce(claims.said, sources.published) as said,
  actors.name as speaker,
  claims.speech_act,
  claims.certainty,
  claims.statement,
  claims.figure_as_written as figure,
  claims.claim_id,
  claims.source_id
from claims
join claim_voices using (claim_id)
join actors on actors.actor_id = claims.claimant_id
join sources on sources.source_id = claims.source_id
where claim_voices.incident_id = :incident_id
order by coalesce(claims.said_latest, sources.published_latest), claims.claim_id
