select
  told.*,
  claims.horizon,
  coalesce(claims.said_earliest, claims.said_latest, sources.published_earliest, claims.horizon_earliest) as said_day,
  claims.horizon_earliest,
  claims.horizon_latest,
  claims.outcome,
  case claims.outcome when 'happened' then 0 when 'partly' then 1 when 'did_not' then 2 when 'pending' then 3 else 4 end as outcome_order,
  settled.claim_id as settled_id,
  settled.statement as settled_statement,
  settled.speaker as settled_speaker
from claims
join told on told.claim_id = claims.claim_id
join sources on sources.source_id = claims.source_id
left join claims_named as settled on settled.claim_id = claims.settled_by
join codes on codes.list = 'outcome' and codes.code = claims.outcome
where claims.horizon is not null
order by
  outcome_order,
  said_day,
  claims.claim_id
limit 1000
