with both as (
  select
    incident_id,
    about,
    claim_id,
    gap
  from contradictions
  union all
  select
    incident_id,
    about,
    other_claim_id,
    gap
  from contradictions
),
disputing as (
  select
    incident_id,
    about,
    claim_id,
    max(gap) as gap
  from both
  group by incident_id, about, claim_id
)
select
  disputing.about,
  case disputing.about
    when 'figure' then claims.measure
    else ''
  end as measure,
  case disputing.about
    when 'day' then claims.event_date
    when 'place' then places.name
    when 'kind' then claims.event_type
    when 'occurrence' then claims.polarity
    when 'responsibility' then coalesce(agent.name, speaker.name) || ': ' || claims.polarity
    when 'agent' then coalesce(agent.name, speaker.name)
  end as value,
  disputing.incident_id,
  incidents.title,
  incidents.date,
  max(disputing.gap) over (partition by disputing.incident_id, disputing.about, case disputing.about when 'figure' then claims.measure end) as widest,
  claims.claim_id,
  claims.claimant_id,
  speaker.name as speaker,
  speaker.alignment,
  claims.certainty,
  claims.measure as counts,
  claims.population,
  claims.figure_low,
  claims.figure_high,
  claims.qualifier,
  claims.figure_as_written
from disputing
join incidents on incidents.incident_id = disputing.incident_id
join claims on claims.claim_id = disputing.claim_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join actors as agent on agent.actor_id = claims.agent_id
left join places on places.place_id = claims.place_id
where :about in ('', disputing.about)
order by
  case when :by = 'date' then incidents.date_latest end desc,
  widest desc,
  disputing.incident_id,
  disputing.about,
  measure,
  coalesce(claims.figure_low, claims.figure_high),
  claims.qualifier,
  claims.population,
  value,
  disputing.claim_id
limit 400
