-- title: every claim, with the names that a reader needs beside it
select
  claims.claim_id,
  claims.statement,
  claims.claim_type,
  claims.claimant_id,
  speaker.name as speaker,
  speaker.kind as speaker_kind,
  claims.claimant_as_named,
  claim_voices.voice_id,
  voice.name as voice,
  speaker.alignment,
  claims.basis,
  claims.speech_act,
  claims.certainty,
  claims.polarity,
  claims.said,
  claims.locator,
  claims.passage_start,
  claims.passage_end,
  claims.agent_id,
  agent.name as agent,
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
  sources.language,
  sources.url,
  sources.published,
  sources.publisher_id,
  publisher.name as publisher,
  coalesce(claims.said, sources.published) as day,
  coalesce(claims.said_latest, sources.published_latest, '') as last_day,
  claims.withdrawn
from claims
join sources on sources.source_id = claims.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join claim_voices on claim_voices.claim_id = claims.claim_id
left join actors as voice on voice.actor_id = claim_voices.voice_id
left join actors as agent on agent.actor_id = claims.agent_id
left join incidents on incidents.incident_id = claims.incident_id
