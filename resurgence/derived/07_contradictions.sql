-- title: Contradictions
-- description: Pairs of claims about one incident that cannot both be so. Only each speaker's latest statement counts: an earlier toll is history. Figures: comparable populations, ranges that do not meet, about and nearly widened by a tenth, an open side never conflicts by itself. Days: ranges that do not meet. Places: neither contains the other.
-- primary key: incident_id, about, claim_id, other_claim_id
-- index: about claim_id other_claim_id
-- column incident_id: text references incidents.incident_id: The incident.
-- column about: text: What they disagree about.
-- column claim_id: text references claims.claim_id: One claim.
-- column other_claim_id: text references claims.claim_id: The other claim.
-- column detail: text: The two values.
-- column gap: real: For figures, how many times the one is the other.
with told as (
  select
    claims.*,
    voices.incident_id as about_incident,
    voices.speaker_id,
    coalesce(said_latest, published_latest, '') as last_said
  from claims
  join claim_voices as voices using (claim_id)
  join sources using (source_id)
  where voices.incident_id is not null
    and certainty <> 'uncommitted'
    and claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance', 'identity', 'correction')
),
figures as (
  select
    about_incident,
    claim_id,
    speaker_id,
    measure,
    coalesce(population, '') as population,
    figure_as_written,
    coalesce(case when qualifier in ('about', 'nearly', 'vague') then figure_low * 0.9 else figure_low end, 0) as low,
    coalesce(case when qualifier in ('about', 'nearly') then figure_high * 1.1 else figure_high end, 9e99) as high,
    coalesce(figure_low, figure_high) as figure,
    last_said,
    max(last_said) over (partition by about_incident, speaker_id, measure, population) as speaker_last
  from told
  where measure is not null and polarity = 'pos'
),
latest_figures as (
  select
    about_incident,
    claim_id,
    speaker_id,
    measure,
    population,
    figure_as_written,
    low,
    high,
    figure,
    case population when 'everyone' then 0 when 'victims' then 1 else 2 end as part
  from figures
  where last_said = speaker_last
),
days as (
  select
    about_incident,
    claim_id,
    speaker_id,
    event_date,
    coalesce(event_date_earliest, '') as first_day,
    coalesce(event_date_latest, '9999') as last_day,
    last_said,
    max(last_said) over (partition by about_incident, speaker_id) as speaker_last
  from told
  where event_date is not null and polarity = 'pos'
),
latest_days as (
  select
    about_incident,
    claim_id,
    speaker_id,
    event_date,
    first_day,
    last_day
  from days
  where last_said = speaker_last
),
places_told as (
  select
    about_incident,
    claim_id,
    speaker_id,
    place_id,
    last_said,
    max(last_said) over (partition by about_incident, speaker_id) as speaker_last
  from told
  where place_id is not null and place_id <> 'nowhere' and polarity = 'pos'
),
latest_places as (
  select
    about_incident,
    claim_id,
    speaker_id,
    place_id
  from places_told
  where last_said = speaker_last
),
agents as (
  select
    about_incident,
    claim_id,
    speaker_id,
    coalesce(agent_id, claimant_id) as agent,
    polarity,
    last_said,
    max(last_said) over (partition by about_incident, speaker_id) as speaker_last
  from told
  where (agent_id is not null and claim_type in ('attribution', 'occurrence', 'figure', 'circumstance'))
    or claim_type = 'responsibility'
),
latest_agents as (
  select
    about_incident,
    claim_id,
    speaker_id,
    agent,
    polarity
  from agents
  where last_said = speaker_last
),
kinds as (
  select
    told.about_incident,
    claim_id,
    speaker_id,
    event_type,
    last_said,
    max(last_said) over (partition by about_incident, speaker_id) as speaker_last
  from told
  where event_type is not null and polarity = 'pos' and claim_type in ('occurrence', 'circumstance')
),
latest_kinds as (
  select
    about_incident,
    claim_id,
    speaker_id,
    event_type
  from kinds
  where last_said = speaker_last
),
happened as (
  select
    about_incident,
    claim_id,
    speaker_id,
    polarity,
    last_said,
    max(last_said) over (partition by about_incident, speaker_id) as speaker_last
  from told
  where claim_type = 'occurrence'
),
pairs as (
  select
    a.about_incident,
    'figure' as about,
    a.claim_id as one,
    b.claim_id as two,
    a.figure_as_written || ' / ' || b.figure_as_written as detail,
    round(max(a.figure, b.figure) / nullif(min(a.figure, b.figure), 0), 2) as gap
  from latest_figures as a
  join latest_figures as b on b.about_incident = a.about_incident
    and b.measure = a.measure
    and b.claim_id <> a.claim_id
    and a.low > b.high
    and (
      a.population = b.population
      or (a.population = 'unspecified' and b.population in ('victims', 'everyone'))
      or (b.population = 'unspecified' and a.population in ('victims', 'everyone'))
      or (b.population = 'everyone' and a.population <> 'everyone')
      or (b.population in ('victims', 'unspecified') and a.population in ('civilians', 'security_forces', 'militia'))
    )
  union all
  select
    a.about_incident,
    'day',
    a.claim_id,
    b.claim_id,
    a.event_date || ' / ' || b.event_date,
    null
  from latest_days as a
  join latest_days as b on b.about_incident = a.about_incident and a.last_day < b.first_day
  union all
  select
    a.about_incident,
    'place',
    a.claim_id,
    b.claim_id,
    a.place_id || ' / ' || b.place_id,
    null
  from latest_places as a
  join latest_places as b on b.about_incident = a.about_incident and b.claim_id > a.claim_id
  where not exists (select 1 from place_containers where place_id = a.place_id and container_id = b.place_id)
    and not exists (select 1 from place_containers where place_id = b.place_id and container_id = a.place_id)
  union all
  select
    a.about_incident,
    'agent',
    a.claim_id,
    b.claim_id,
    a.agent || ' / ' || b.agent,
    null
  from latest_agents as a
  join latest_agents as b on b.about_incident = a.about_incident and b.claim_id > a.claim_id
  where a.polarity = 'pos' and b.polarity = 'pos'
    and not exists (select 1 from actor_chains where actor_id = a.agent and organisation_id = b.agent)
    and not exists (select 1 from actor_chains where actor_id = b.agent and organisation_id = a.agent)
  union all
  select
    a.about_incident,
    'responsibility',
    a.claim_id,
    b.claim_id,
    a.agent || ': ' || a.polarity || ' / ' || b.polarity,
    null
  from latest_agents as a
  join latest_agents as b on b.about_incident = a.about_incident
    and b.agent = a.agent
    and a.polarity = 'pos'
    and b.polarity = 'neg'
  union all
  select
    a.about_incident,
    'kind',
    a.claim_id,
    b.claim_id,
    a.event_type || ' / ' || b.event_type,
    null
  from latest_kinds as a
  join latest_kinds as b on b.about_incident = a.about_incident
    and b.claim_id > a.claim_id
    and b.event_type <> a.event_type
  union all
  select
    a.about_incident,
    'occurrence',
    a.claim_id,
    b.claim_id,
    'affirmed / denied',
    null
  from happened as a
  join happened as b on b.about_incident = a.about_incident
    and a.polarity = 'pos'
    and b.polarity = 'neg'
    and a.last_said = a.speaker_last
    and b.last_said = b.speaker_last
)
select
  about_incident,
  about,
  min(one, two),
  max(one, two),
  detail,
  max(gap)
from pairs
group by about_incident, about, min(one, two), max(one, two)
order by about_incident, about, min(one, two), max(one, two)
