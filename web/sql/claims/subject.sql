-- rows: one
select
  claims.claim_id,
  claims.rowid + 1 as line,
  claims.statement,
  claims.claim_type,
  claims.claimant_id,
  speaker.name as speaker,
  claim_voices.voice_id,
  speaker.alignment,
  claims.speech_act,
  claims.certainty,
  claims.polarity,
  claims.locator,
  claims.passage_start,
  claims.passage_end,
  claims.measure,
  claims.population,
  claims.figure_low,
  claims.figure_high,
  claims.qualifier,
  claims.figure_as_written,
  claims.incident_id,
  incidents.title as incident_title,
  claims.source_id,
  sources.title as document,
  sources.kind as document_kind,
  sources.url,
  sources.published,
  sources.publisher_id,
  publisher.name as publisher,
  coalesce(claims.said, sources.published) as day,
  claims.claimant_as_named,
  claims.basis,
  claims.via,
  claims.said,
  claims.event_date,
  claims.event_type,
  claims.place_id,
  places.name as place,
  claims.agent_id,
  agent.name as agent,
  claims.subject_id,
  subject.name as subject_name,
  claims.weapon,
  claims.target,
  claims.scope,
  claims.horizon,
  claims.outcome,
  claims.withdrawn,
  claims.note,
  claims.added,
  voice.name as voice,
  sources.language,
  sources.author
from claims
join sources on sources.source_id = claims.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join claim_voices on claim_voices.claim_id = claims.claim_id
left join incidents on incidents.incident_id = claims.incident_id
left join actors as voice on voice.actor_id = claim_voices.voice_id
left join actors as agent on agent.actor_id = claims.agent_id
left join actors as subject on subject.actor_id = claims.subject_id
left join places on places.place_id = claims.place_id
where claims.claim_id = :key
