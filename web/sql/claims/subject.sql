-- rows: one
select
  claims_named.*,
  claims.rowid + 1 as line,
  claims.via,
  sources.author,
  claims.event_date,
  claims.event_type,
  claims.place_id,
  places.name as place,
  claims.subject_id,
  subject.name as subject_name,
  claims.weapon,
  claims.target,
  claims.scope,
  claims.horizon,
  claims.outcome,
  claims.note,
  claims.added
from claims
join claims_named on claims_named.claim_id = claims.claim_id
join sources on sources.source_id = claims.source_id
left join actors as subject on subject.actor_id = claims.subject_id
left join places on places.place_id = claims.place_id
where claims.claim_id = :key
