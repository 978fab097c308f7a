-- title: Responsibility for incidents
-- description: Who claimed each incident and who was blamed. Claimed: somebody says they did it themselves. Attributed: somebody says that another did it. Competing: voices name different organisations and agree on none (see contradictions). Denied: everybody who is blamed denies it, and nobody claims it.
-- primary key: incident_id
-- index: responsibility
-- column incident_id: text references incidents.incident_id: The incident.
-- column responsibility: text: The rule that applies.
-- column claimants: text: Actors who say that they did it, separated by semicolons.
-- column accused: text: Actors who are said by others to have done it, separated by semicolons.
with named as (
  select
    incident_id,
    agent_id,
    agent.organisation_id as agent_top,
    speaker_id = agent.organisation_id as is_own,
    is_pos
  from spoken
  cross join actor_chains as agent on agent.actor_id = agent_id and agent.is_top
  where is_sure
  group by incident_id, agent_id, is_own, is_pos
  order by incident_id, agent_id
),
summed as materialized (
  select
    incident_id,
    count(distinct case when is_pos then agent_top end) as agents,
    max(is_pos and is_own) as claimed,
    max(is_pos and not is_own) as attributed,
    count(distinct case when not is_pos and is_own then agent_top end) as deniers,
    group_concat(case when is_pos and is_own then agent_id end, ';') as claimants,
    group_concat(case when is_pos and not is_own then agent_id end, ';') as accused
  from named
  group by incident_id
),
competing as materialized (
  select distinct incident_id
  from contradictions
  where about = 'agent'
)
select
  incidents.incident_id,
  case
    when competing.incident_id is not null then 'competing'
    when claimed and attributed then 'both'
    when claimed then 'claimed'
    when attributed and deniers > 0 and deniers >= agents then 'denied'
    when attributed then 'attributed'
    else 'nobody_named'
  end,
  claimants,
  accused
from incidents
left join summed on summed.incident_id = incidents.incident_id
left join competing on competing.incident_id = incidents.incident_id
where merged_into is null
order by incidents.incident_id
