select
  claims.claim_id,
  claims.statement,
  claims.claim_type,
  claims.claimant_id,
  speaker.name as speaker,
  speaker.alignment,
  claim_voices.voice_id,
  claims.certainty,
  claims.horizon,
  coalesce(claims.said_earliest, claims.said_latest, sources.published_earliest, claims.horizon_earliest) as said_day,
  claims.horizon_earliest,
  claims.horizon_latest,
  claims.outcome,
  coalesce(claims.said, sources.published) as day,
  settled.claim_id as settled_id,
  settled.statement as settled_statement,
  settled_speaker.name as settled_speaker
from claims
join sources on sources.source_id = claims.source_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join claim_voices on claim_voices.claim_id = claims.claim_id
left join claims as settled on settled.claim_id = claims.settled_by
left join actors as settled_speaker on settled_speaker.actor_id = settled.claimant_id
join codes on codes.list = 'outcome' and codes.code = claims.outcome
where claims.horizon is not null
  and claims.withdrawn is null
order by
  case claims.outcome when 'happened' then 0 when 'partly' then 1 when 'did_not' then 2 when 'pending' then 3 else 4 end,
  said_day,
  claims.claim_id
limit 300
