select
  actors.actor_id,
  actors.name,
  actors.kind,
  (select count(*) from claims where claimant_id = actors.actor_id and withdrawn is null) as claims
from actors
where actors.parent_id = :key
order by claims desc, actors.name, actors.actor_id
