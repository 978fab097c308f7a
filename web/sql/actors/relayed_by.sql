select
  publisher.actor_id,
  publisher.name,
  count(*) as claims
from claims
join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.organisation_id = :key
join sources on sources.source_id = claims.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
where claims.withdrawn is null
  and publisher.actor_id <> claims.claimant_id
group by publisher.actor_id
order by claims desc, publisher.actor_id
limit 500
