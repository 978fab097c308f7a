-- title: Status of incidents
-- description: How well each incident is attested, by rule. Single voice: at most one independent voice attests it. Corroborated: two or more do, on one side or across sides. Disputed: somebody denies that it happened. A status set by hand carries its reason in the incident.
-- primary key: incident_id
-- index: status
-- column incident_id: text references incidents.incident_id: The incident.
-- column status: text: The status.
-- column claims: integer: Claims about it.
-- column voices: integer: Independent voices that attest it.
-- column sides: integer: Sides on which these voices stand.
-- column relays: integer: Outlets that tell it without saying how they know.
-- column documents: integer: Documents that were read and say something about it.
-- column deniers: integer: Speakers who deny that it happened.
with attested as (
  select
    incident_id,
    count(*) as claims,
    count(distinct case when attests then voice_id end) as voices,
    count(distinct case when attests then side end) as sides,
    count(distinct case when voice_id is null then speaker_id end) as relays,
    count(distinct document) as documents,
    count(distinct case when claim_type = 'occurrence' and not is_pos and is_sure then speaker_id end) as deniers
  from spoken
  group by incident_id
)
select
  incident_id,
  case
    when status_override is not null then status_override
    when deniers > 0 then 'disputed'
    when sides > 1 then 'corroborated_across_sides'
    when voices > 1 then 'corroborated_one_side'
    else 'single_voice'
  end,
  attested.claims,
  voices,
  sides,
  relays,
  documents,
  deniers
from attested
cross join incidents using (incident_id)
order by incident_id
