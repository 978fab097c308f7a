-- title: Contradictions
-- description: Pairs of claims about one incident, by different voices or in different documents, that cannot both be so. Only each voice's latest statement counts: an earlier toll is history. Figures: comparable populations, ranges that do not meet, about, nearly and vague words widened by a tenth, an open side never conflicts by itself. Days: ranges that do not meet. Places: neither contains the other. A voice that names several days, places, actors or kinds contradicts another only when none of them agrees.
-- primary key: incident_id, about, claim_id, other_claim_id
-- index: about claim_id other_claim_id
-- column incident_id: text references incidents.incident_id: The incident.
-- column about: text: What they disagree about.
-- column claim_id: text references claims.claim_id: One claim.
-- column other_claim_id: text references claims.claim_id: The other claim.
-- column detail: text: The two values.
-- column gap: real: For figures, how many times the one is the other.
with disputed as materialized (
  select incident_id
  from spoken
  where is_sure
  group by incident_id
  having count(*) > 1
    and (
      min(is_pos) = 0
      or min(event_date) < max(event_date)
      or min(place_id) < max(place_id)
      or min(agent_id) < max(agent_id)
      or min(event_type) < max(event_type)
      or max(low) > min(high)
    )
),
told as materialized (
  select
    *,
    coalesce(voice_id, document) as voice,
    coalesce(voice_id, nullif(speaker_id, 'unattributed'), document) as counter
  from spoken
  where +incident_id in disputed
    and is_sure
    and claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance', 'identity', 'correction')
),
figures as (
  select
    incident_id,
    claim_id,
    counter as voice,
    measure,
    population,
    figure_as_written,
    low,
    high,
    coalesce(figure_low, figure_high) as figure,
    last_said = max(last_said) over (partition by incident_id, counter, measure, population) as is_latest
  from told
  where measure is not null and is_pos
),
answers as (
  select
    incident_id,
    'day' as about,
    claim_id,
    voice,
    event_date as value,
    coalesce(first_day, '') as first_day,
    coalesce(last_day, '9999') as last_day,
    is_pos,
    last_said
  from told
  where event_date is not null and is_pos
  union all
  select
    incident_id,
    'place',
    claim_id,
    voice,
    place_id,
    null,
    null,
    is_pos,
    last_said
  from told
  where place_id is not null and place_id <> 'nowhere' and is_pos
  union all
  select
    incident_id,
    'agent',
    claim_id,
    voice,
    agent_id,
    null,
    null,
    is_pos,
    last_said
  from told
  where agent_id is not null
  union all
  select
    incident_id,
    'kind',
    claim_id,
    voice,
    event_type,
    null,
    null,
    is_pos,
    last_said
  from told
  where event_type is not null and is_pos and claim_type in ('occurrence', 'circumstance')
  union all
  select
    incident_id,
    'occurrence',
    claim_id,
    voice,
    'it happened',
    null,
    null,
    is_pos,
    last_said
  from told
  where claim_type = 'occurrence'
),
dated as (
  select
    answers.*,
    last_said = max(last_said) over (partition by incident_id, about, voice) as is_latest
  from answers
),
latest as (
  select
    incident_id,
    about,
    claim_id,
    voice,
    value,
    first_day,
    last_day,
    is_pos
  from dated
  where is_latest
),
compared as (
  select
    a.incident_id,
    a.about,
    a.claim_id as one,
    b.claim_id as two,
    a.voice as one_voice,
    b.voice as other_voice,
    a.value || ' / ' || b.value as detail,
    case a.about
      when 'day' then a.last_day >= b.first_day and b.last_day >= a.first_day
      when 'place' then exists (select 1 from place_containers where place_id = a.value and container_id = b.value)
        or exists (select 1 from place_containers where place_id = b.value and container_id = a.value)
      when 'agent' then exists (select 1 from actor_chains where actor_id = a.value and organisation_id = b.value)
        or exists (select 1 from actor_chains where actor_id = b.value and organisation_id = a.value)
      else a.value = b.value
    end as agree
  from latest as a
  join latest as b on b.incident_id = a.incident_id
    and b.about = a.about
    and b.voice <> a.voice
    and b.claim_id > a.claim_id
  where a.is_pos and b.is_pos
),
pairs as (
  select
    a.incident_id,
    'figure' as about,
    a.claim_id as one,
    b.claim_id as two,
    a.figure_as_written || ' / ' || b.figure_as_written as detail,
    round(max(a.figure, b.figure) / nullif(min(a.figure, b.figure), 0), 2) as gap
  from figures as a
  join figures as b on b.incident_id = a.incident_id
    and b.measure = a.measure
    and b.voice <> a.voice
    and a.low > b.high
    and (
      a.population = b.population
      or (a.population = 'unspecified' and b.population in ('victims', 'everyone'))
      or (b.population = 'unspecified' and a.population in ('victims', 'everyone'))
      or (b.population = 'everyone' and a.population <> 'everyone')
      or (b.population in ('victims', 'unspecified') and a.population in ('civilians', 'security_forces', 'militia'))
    )
  where a.is_latest and b.is_latest
  union all
  select
    incident_id,
    about,
    one,
    two,
    detail,
    null
  from compared
  where not agree
    and not exists (
      select 1
      from compared as other
      where other.incident_id = compared.incident_id
        and other.about = compared.about
        and other.agree
        and min(other.one_voice, other.other_voice) = min(compared.one_voice, compared.other_voice)
        and max(other.one_voice, other.other_voice) = max(compared.one_voice, compared.other_voice)
    )
  union all
  select
    a.incident_id,
    case a.about when 'agent' then 'responsibility' else 'occurrence' end,
    a.claim_id,
    b.claim_id,
    a.value || ': affirmed / denied',
    null
  from latest as a
  join latest as b on b.incident_id = a.incident_id
    and b.about = a.about
    and b.value = a.value
    and b.voice <> a.voice
  where a.about in ('agent', 'occurrence')
    and a.is_pos
    and not b.is_pos
)
select
  incident_id,
  about,
  min(one, two),
  max(one, two),
  detail,
  max(gap)
from pairs
group by incident_id, about, min(one, two), max(one, two)
order by incident_id, about, min(one, two), max(one, two)
