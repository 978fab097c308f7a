-- title: of the incidents on which named voices differ about a number, the one with most claims: the lowest, the highest, and two on who did it
with candidates as (
  select
    incident_figures.incident_id,
    incident_figures.measure,
    incident_figures.population,
    incident_status.claims
  from incident_figures
  join incident_status on incident_status.incident_id = incident_figures.incident_id
  where incident_figures.voices > 1
    and incident_figures.distinct_figures > 1
  order by incident_status.claims desc, incident_figures.claims desc, incident_figures.incident_id, incident_figures.measure, incident_figures.population
  limit 20
),
figures as (
  select
    candidates.incident_id,
    candidates.measure,
    candidates.population,
    candidates.claims,
    told.claim_id,
    told.claimant_id,
    told.voice_id,
    coalesce(told.figure_low, told.figure_high) as least,
    coalesce(told.figure_high, told.figure_low) as most
  from candidates
  join claim_voices on claim_voices.incident_id = candidates.incident_id
  join told on told.claim_id = claim_voices.claim_id and told.measure = candidates.measure and coalesce(told.population, '') = coalesce(candidates.population, '')
  join actors as voice on voice.actor_id = told.voice_id and voice.kind not in ('unnamed', 'unattributed', 'public')
  join actors as speaker on speaker.actor_id = told.claimant_id and speaker.kind not in ('unnamed', 'unattributed', 'public')
  where told.polarity = 'pos'
),
chosen as (
  select
    figures.incident_id,
    figures.measure,
    figures.population
  from figures
  group by figures.incident_id, figures.measure, figures.population
  having count(distinct figures.voice_id) > 1 and min(figures.least) < max(figures.most)
  order by max(figures.claims) desc, count(*) desc, figures.incident_id, figures.measure, figures.population
  limit 1
),
ends as (
  select
    figures.claim_id,
    figures.claimant_id,
    row_number() over (order by figures.least, figures.claim_id) as from_lowest,
    row_number() over (order by figures.most desc, figures.claim_id) as from_highest
  from figures
  join chosen on chosen.incident_id = figures.incident_id and chosen.measure = figures.measure and chosen.population = figures.population
),
numbers as (
  select
    claim_id,
    claimant_id,
    from_highest = 1 as turn
  from ends
  where 1 in (from_lowest, from_highest)
),
authors as (
  select
    told.claim_id,
    told.speech_act = 'denies' as denies,
    row_number() over (
      partition by told.speech_act = 'denies' or told.polarity = 'neg'
      order by told.claim_type <> 'responsibility', told.voice_id is null, told.claim_id
    ) as place
  from chosen
  join claim_voices on claim_voices.incident_id = chosen.incident_id
  join told on told.claim_id = claim_voices.claim_id
  where told.claim_type in ('responsibility', 'attribution')
    and told.claimant_id not in (select claimant_id from numbers)
)
select
  told.*,
  incidents.date
from (
  select claim_id, turn from numbers
  union all
  select claim_id, 2 + denies from authors where place = 1
) as picked
join told on told.claim_id = picked.claim_id
join incidents on incidents.incident_id = told.incident_id
order by picked.turn, told.claim_id
