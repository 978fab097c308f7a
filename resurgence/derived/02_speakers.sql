-- title: Speakers
-- description: Each actor as somebody who speaks: whose voice that is, unless the claim is only relayed.
-- kind: temp table
-- primary key: actor_id
-- column actor_id: text: The actor.
-- column voice_id: text: The organisation at the top of the chain above it.
-- column side: text: The alignment of that organisation.
-- column is_nobody: integer: 1 when nobody is named.
-- column is_outlet: integer: 1 when it is a media outlet, or speaks for one.
select
  actors.actor_id,
  above.actor_id,
  above.alignment,
  actors.kind = 'unattributed',
  'media_outlet' in (actors.kind, above.kind)
from actors
join actor_chains on actor_chains.actor_id = actors.actor_id and actor_chains.is_top
join actors as above on above.actor_id = actor_chains.organisation_id
order by actors.actor_id
