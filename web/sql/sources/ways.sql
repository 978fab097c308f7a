select
  claim_via.claim_id,
  claim_via.position,
  claim_via.source_id,
  sources.title,
  sources.kind,
  sources.publisher_id,
  publisher.name as publisher
from claims
join claim_via on claim_via.claim_id = claims.claim_id
join sources on sources.source_id = claim_via.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
where claims.source_id = :key
order by claim_via.claim_id, claim_via.position desc
