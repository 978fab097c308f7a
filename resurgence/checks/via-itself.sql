-- table: claims
-- column: via
-- description: The documents in between never include the document that was read.
select
  claims.rowid as row,
  'the document itself stands in its own via' as message,
  claims.via as value
from claims
join claim_via on claim_via.claim_id = claims.claim_id and claim_via.source_id = claims.source_id
order by claims.rowid
