select
  rival_totals.measure,
  rival_totals.overlap_from,
  rival_totals.overlap_to,
  rival_totals.apart,
  one.claim_id as one_id,
  one.statement as one_statement,
  one_speaker.name as one_speaker,
  other.claim_id as other_id,
  other.statement as other_statement,
  other_speaker.name as other_speaker
from rival_totals
join claims as one on one.claim_id = rival_totals.claim_id
join claims as other on other.claim_id = rival_totals.other_claim_id
join actors as one_speaker on one_speaker.actor_id = one.claimant_id
join actors as other_speaker on other_speaker.actor_id = other.claimant_id
order by rival_totals.apart desc, rival_totals.measure, one.claim_id, other.claim_id
limit 100
