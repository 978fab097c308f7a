select
  claims.claim_id,
  claims.statement,
  speaker.name as speaker,
  speaker.alignment,
  coalesce(claims.said, sources.published) as day,
  claims.incident_id,
  incidents.title,
  denied.claim_id as denied_id,
  denied.statement as denied_statement,
  denied_speaker.name as denied_speaker
from claims
join sources on sources.source_id = claims.source_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join incidents on incidents.incident_id = claims.incident_id
left join claims as denied on denied.claim_id = claims.denies
left join actors as denied_speaker on denied_speaker.actor_id = denied.claimant_id
where (claims.speech_act = 'denies' or claims.denies is not null)
  and claims.withdrawn is null
order by coalesce(claims.said_latest, sources.published_latest) desc, claims.claim_id
limit 2000
