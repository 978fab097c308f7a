-- title: Chains of organisations
-- description: For each actor every organisation above it, itself at step 0.
-- primary key: actor_id, organisation_id
-- column actor_id: text references actors.actor_id: The actor.
-- column organisation_id: text references actors.actor_id: The actor itself or an organisation above it.
-- column step: integer: How many steps up the chain.
-- column is_top: integer: 1 for the organisation at the top of the chain.
with recursive chains as (
  select
    actor_id,
    actor_id as organisation_id,
    0 as step
  from actors
  union all
  select
    chains.actor_id,
    actors.parent_id,
    chains.step + 1
  from chains
  join actors on actors.actor_id = chains.organisation_id
  where actors.parent_id is not null
)
select
  chains.actor_id,
  chains.organisation_id,
  chains.step,
  actors.parent_id is null
from chains
join actors on actors.actor_id = chains.organisation_id
order by chains.actor_id, chains.organisation_id
