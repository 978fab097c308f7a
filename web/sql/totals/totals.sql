select
  told.*,
  claims.place_id,
  places.name as place,
  claims.scope,
  claims.scope_earliest,
  claims.scope_latest,
  (
    select count(*)
    from rival_totals
    where claims.claim_id in (rival_totals.claim_id, rival_totals.other_claim_id)
  ) as rivals
from claims
join told on told.claim_id = claims.claim_id
left join places on places.place_id = claims.place_id
where claims.measure is not null
  and claims.scope is not null
  and claims.claim_type in ('aggregate', 'capability')
  and coalesce(nullif(:measure, ''), claims.measure) = claims.measure
order by claims.measure, claims.scope_earliest, claims.scope_latest, claims.claim_id
limit 2000
