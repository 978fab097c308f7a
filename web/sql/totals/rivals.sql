select
  rival_totals.measure,
  rival_totals.overlap_from,
  rival_totals.overlap_to,
  rival_totals.apart,
  one.claim_id as one_id,
  one.speaker as one_speaker,
  one.figure_low as one_low,
  one.figure_high as one_high,
  one.qualifier as one_qualifier,
  other.claim_id as other_id,
  other.speaker as other_speaker,
  other.figure_low as other_low,
  other.figure_high as other_high,
  other.qualifier as other_qualifier,
  places.name as other_place
from rival_totals
join told as one on one.claim_id = rival_totals.claim_id
join told as other on other.claim_id = rival_totals.other_claim_id
join claims as others on others.claim_id = rival_totals.other_claim_id
left join places on places.place_id = others.place_id
where coalesce(nullif(:measure, ''), rival_totals.measure) = rival_totals.measure
order by rival_totals.apart desc, rival_totals.measure, one.claim_id, other.claim_id
limit 4000
