-- title: Who contradicts whom?
-- description: Pairs of claims about one incident that cannot both be so: about a figure, day, place, agent, kind, occurrence or responsibility. Only each speaker's latest statement counts.
select
  contradictions.incident_id,
  contradictions.about,
  contradictions.detail,
  one_speaker.name as one_speaker,
  other_speaker.name as other_speaker,
  contradictions.claim_id,
  contradictions.other_claim_id
from contradictions
join claims as one on one.claim_id = contradictions.claim_id
join claims as other on other.claim_id = contradictions.other_claim_id
join actors as one_speaker on one_speaker.actor_id = one.claimant_id
join actors as other_speaker on other_speaker.actor_id = other.claimant_id
order by contradictions.about, contradictions.incident_id, contradictions.claim_id, contradictions.other_claim_id
