-- title: every claim that another one contradicts, by what they disagree about, and what it has there
select
  disputing.incident_id,
  disputing.about,
  disputing.gap,
  case disputing.about when 'figure' then claims.measure else '' end as measure,
  case disputing.about
    when 'day' then claims.event_date
    when 'place' then places.name
    when 'kind' then claims.event_type
    when 'occurrence' then claims.polarity
    when 'responsibility' then coalesce(agent.name, speaker.name) || ': ' || claims.polarity
    when 'agent' then coalesce(agent.name, speaker.name)
  end as value,
  claims.claim_id,
  claims.claimant_id,
  speaker.name as speaker,
  speaker.alignment,
  claims.certainty,
  claims.measure as counts,
  claims.population,
  coalesce(claims.figure_low, claims.figure_high) as figure,
  claims.figure_low,
  claims.figure_high,
  claims.qualifier,
  claims.figure_as_written
from (
  select
    incident_id,
    about,
    claim_id,
    max(gap) as gap
  from (
    select incident_id, about, claim_id, gap
    from contradictions
    union all
    select incident_id, about, other_claim_id, gap
    from contradictions
  )
  group by incident_id, about, claim_id
) as disputing
join claims on claims.claim_id = disputing.claim_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join actors as agent on agent.actor_id = claims.agent_id
left join places on places.place_id = claims.place_id
