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
    voices.incident_id,
    agent.organisation_id as agent_top,
    coalesce(claims.agent_id, claims.claimant_id) as agent_id,
    voices.speaker_id = agent.organisation_id as is_own,
    claims.polarity
  from claims
  join claim_voices as voices using (claim_id)
  join actor_chains as agent on agent.actor_id = coalesce(claims.agent_id, claims.claimant_id) and agent.is_top
  where voices.incident_id is not null
    and claims.certainty <> 'uncommitted'
    and (
      claims.claim_type = 'responsibility'
      or (claims.agent_id is not null and claims.claim_type = 'attribution')
      or (claims.agent_id is not null and claims.claim_type in ('occurrence', 'figure', 'circumstance') and claims.polarity = 'pos')
    )
),
summed as (
  select
    incidents.incident_id,
    count(distinct case when polarity = 'pos' then agent_top end) as agents,
    coalesce(max(polarity = 'pos' and is_own), 0) as claimed,
    coalesce(max(polarity = 'pos' and not is_own), 0) as attributed,
    count(distinct case when polarity = 'neg' and is_own then agent_top end) as deniers
  from incidents
  left join named using (incident_id)
  where merged_into is null
  group by incidents.incident_id
)
select
  incident_id,
  case
    when exists (
      select 1
      from contradictions
      where contradictions.incident_id = summed.incident_id and about = 'agent'
    ) then 'competing'
    when claimed and attributed then 'both'
    when claimed then 'claimed'
    when attributed and deniers > 0 and deniers >= agents then 'denied'
    when attributed then 'attributed'
    else 'nobody_named'
  end,
  (
    select group_concat(agent_id, ';')
    from (
      select distinct agent_id
      from named
      where named.incident_id = summed.incident_id and polarity = 'pos' and is_own
      order by agent_id
    )
  ),
  (
    select group_concat(agent_id, ';')
    from (
      select distinct agent_id
      from named
      where named.incident_id = summed.incident_id and polarity = 'pos' and not is_own
      order by agent_id
    )
  )
from summed
order by incident_id
