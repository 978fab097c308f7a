-- table: claims
-- column: claimant_id
-- needs: actors.kind actors.parent_id
-- description: Only who may have done it takes responsibility or denies it: the speaker and the agent belong to one organisation, and neither is an outlet that merely reports, a study or nobody in particular. What is said of others is an attribution.
with recursive chains (actor_id, organisation_id) as (
  select
    actor_id,
    actor_id
  from actors
  union
  select
    chains.actor_id,
    parent_id
  from chains
  join actors on actors.actor_id = organisation_id
  where parent_id is not null
)
select
  claims.rowid as row,
  case
    when speaker.kind in ('media_outlet', 'research_body', 'public', 'unattributed') then 'a ' || speaker.kind || ' cannot take responsibility'
    else 'the speaker does not belong to ' || agent_id || ', who is said to have done it'
  end as message,
  claimant_id as value,
  'what is said of others is an attribution' as hint
from claims
join actors as speaker on speaker.actor_id = claimant_id
where claim_type = 'responsibility'
  and (
    speaker.kind in ('media_outlet', 'research_body', 'public', 'unattributed')
    or (agent_id is not null and not exists (
      select 1
      from chains as of_speaker
      join chains as of_agent on of_agent.organisation_id = of_speaker.organisation_id
      where of_speaker.actor_id = claimant_id and of_agent.actor_id = agent_id
    ))
  )
order by claims.rowid
