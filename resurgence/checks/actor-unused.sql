-- table: actors
-- column: actor_id
-- level: warning
-- needs: claims.claimant_id claims.agent_id claims.subject_id sources.publisher_id incidents.affiliate_id actors.parent_id
-- description: Every actor publishes, speaks, acts, is spoken of, or is an organisation somebody speaks for.
select
  rowid as row,
  'no row names this actor' as message,
  actor_id as value
from actors
where kind <> 'unattributed'
  and not exists (select 1 from claims where claimant_id = actors.actor_id)
  and not exists (select 1 from sources where publisher_id = actors.actor_id)
  and not exists (select 1 from claims where agent_id = actors.actor_id)
  and not exists (select 1 from claims where subject_id = actors.actor_id)
  and not exists (select 1 from incidents where affiliate_id = actors.actor_id)
  and not exists (select 1 from actors as member where member.parent_id = actors.actor_id)
order by rowid
