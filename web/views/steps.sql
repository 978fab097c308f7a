-- title: the documents between a speaker and the document that was read, from the speaker on
select
  claim_via.claim_id,
  claim_via.position,
  claim_via.source_id,
  sources.title,
  sources.kind,
  sources.publisher_id,
  publisher.name as publisher
from claim_via
join sources on sources.source_id = claim_via.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
