select
  speaker.actor_id,
  speaker.name,
  speaker.alignment,
  count(*) as claims
from claims
join sources on sources.source_id = claims.source_id
join actors as speaker on speaker.actor_id = claims.claimant_id
where sources.publisher_id = :key
  and claims.claimant_id <> :key
  and claims.withdrawn is null
group by speaker.actor_id
order by claims desc, speaker.actor_id
limit 500
