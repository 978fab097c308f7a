-- title: Which totals rival each other?
-- description: Pairs of totals or strength figures for the same thing whose periods and areas overlap.
select
  one.figure_as_written as one_figure,
  one_speaker.name as one_speaker,
  one.scope as one_scope,
  other.figure_as_written as other_figure,
  other_speaker.name as other_speaker,
  other.scope as other_scope,
  rival_totals.measure,
  rival_totals.claim_id,
  rival_totals.other_claim_id
from rival_totals
join claims as one on one.claim_id = rival_totals.claim_id
join claims as other on other.claim_id = rival_totals.other_claim_id
join actors as one_speaker on one_speaker.actor_id = one.claimant_id
join actors as other_speaker on other_speaker.actor_id = other.claimant_id
order by rival_totals.measure, rival_totals.claim_id, rival_totals.other_claim_id
