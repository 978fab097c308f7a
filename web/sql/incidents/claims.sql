select
  claims.claim_id,
  claims.statement,
  claims.claim_type,
  claims.claimant_id,
  speaker.name as speaker,
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
  claims.source_id,
  sources.title as document,
  sources.kind as document_kind,
  sources.language,
  sources.url,
  sources.published,
  sources.publisher_id,
  publisher.name as publisher,
  coalesce(claims.said, sources.published) as day,
  coalesce(claims.said_latest, sources.published_latest, '') as last_day
from claim_voices
join claims on claims.claim_id = claim_voices.claim_id
join sources on sources.source_id = claims.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join actors as voice on voice.actor_id = claim_voices.voice_id
left join actors as agent on agent.actor_id = claims.agent_id
where claim_voices.incident_id = :key
order by
  last_day,
  claims.source_id,
  min(claims.claim_id) over (partition by coalesce(claims.said_latest, sources.published_latest, ''), claims.source_id, claims.claimant_id),
  claims.claim_id
