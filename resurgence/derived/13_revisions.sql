-- title: Revised figures
-- description: The figures of one speaker for one incident, in the order in which they were said, where there is more than one.
-- primary key: claim_id
-- index: incident_id
-- column claim_id: text references claims.claim_id: The claim.
-- column incident_id: text references incidents.incident_id: The incident.
-- column speaker_id: text references actors.actor_id: The voice, or the relay where there is none.
-- column measure: text: What is counted.
-- column population: text: Which people are counted; empty where none are.
-- column step: integer: The order in which it was said.
-- column said: text: When it was said, or printed where that is not known.
-- column figure_low: real: Lower end.
-- column figure_high: real: Upper end.
with figures as (
  select
    claim_id,
    incident_id,
    speaker_id,
    measure,
    population,
    said,
    last_said,
    figure_low,
    figure_high,
    count(*) over same_speaker as together
  from spoken
  where measure is not null and is_pos
  window same_speaker as (partition by incident_id, speaker_id, measure, population)
)
select
  claim_id,
  incident_id,
  speaker_id,
  measure,
  population,
  row_number() over (partition by incident_id, speaker_id, measure, population order by last_said, claim_id),
  said,
  figure_low,
  figure_high
from figures
where together > 1
order by claim_id
