select
  contradictions.about,
  contradictions.incident_id,
  incidents.title,
  incidents.date,
  contradictions.gap,
  one.claim_id as one_id,
  one.statement as one_statement,
  one_speaker.name as one_speaker,
  one_speaker.alignment as one_alignment,
  other.claim_id as other_id,
  other.statement as other_statement,
  other_speaker.name as other_speaker,
  other_speaker.alignment as other_alignment
from contradictions
join incidents on incidents.incident_id = contradictions.incident_id
join claims as one on one.claim_id = contradictions.claim_id
join claims as other on other.claim_id = contradictions.other_claim_id
join actors as one_speaker on one_speaker.actor_id = one.claimant_id
join actors as other_speaker on other_speaker.actor_id = other.claimant_id
where :about in ('', contradictions.about)
order by
  case when :by = 'date' then incidents.date_latest end desc,
  contradictions.gap desc,
  contradictions.about,
  contradictions.incident_id,
  one.claim_id,
  other.claim_id
limit 100
