select
  claims.claim_id,
  claims.statement,
  claims.claimant_id,
  speaker.name as speaker,
  speaker.alignment,
  claim_voices.voice_id,
  claims.measure,
  claims.population,
  claims.figure_low,
  claims.figure_high,
  claims.qualifier,
  claims.figure_as_written,
  claims.scope,
  claims.scope_earliest,
  claims.scope_latest,
  coalesce(claims.said, sources.published) as day,
  places.name as place,
  publisher.name as publisher,
  (
    select count(*)
    from rival_totals
    where claims.claim_id in (rival_totals.claim_id, rival_totals.other_claim_id)
  ) as rivals
from claims
join sources on sources.source_id = claims.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join claim_voices on claim_voices.claim_id = claims.claim_id
left join places on places.place_id = claims.place_id
where claims.measure is not null
  and claims.scope is not null
  and claims.claim_type in ('aggregate', 'capability')
  and claims.withdrawn is null
order by claims.measure, claims.scope_earliest, claims.scope_latest, claims.claim_id
limit 300
