-- rows: one
select
  actors.actor_id,
  actors.rowid + 1 as line,
  actors.name,
  actors.aliases,
  actors.kind,
  actors.alignment,
  actors.parent_id,
  parent.name as parent,
  country.name as country,
  actors.note,
  (
    select count(*)
    from claims
    join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.organisation_id = actors.actor_id
    where withdrawn is null
  ) as says,
  (
    select count(*)
    from claims
    where withdrawn is null and actors.actor_id in (agent_id, subject_id)
  ) as said_of,
  (
    select count(*)
    from claims
    join sources using (source_id)
    where publisher_id = actors.actor_id and claimant_id <> actors.actor_id and withdrawn is null
  ) as relays,
  (
    select count(*)
    from claims
    join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.organisation_id = actors.actor_id
    where withdrawn is null and measure is not null and incident_id is not null
  ) as figures,
  (
    select count(distinct claims.claim_id)
    from contradictions
    join claims on claims.claim_id in (contradictions.claim_id, contradictions.other_claim_id)
    join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.organisation_id = actors.actor_id
    where about = 'figure'
  ) as contested,
  (
    select count(distinct claims.claim_id)
    from contradictions
    join claims on claims.claim_id in (contradictions.claim_id, contradictions.other_claim_id)
    join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.organisation_id = actors.actor_id
  ) as contradicted
from actors
left join actors as parent on parent.actor_id = actors.parent_id
left join places as country on country.kind = 'country' and country.country = actors.country
where actors.actor_id = :key
