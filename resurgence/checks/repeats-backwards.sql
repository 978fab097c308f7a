-- table: claims
-- column: repeats
-- description: A claim repeats what stood in a document published before its own, never in the same one.
select
  claims.rowid as row,
  case
    when upstream.source_id = claims.source_id then upstream.claim_id || ' stands in the same document'
    else 'its document was published later: ' || origin.published || ', this one ' || sources.published
  end as message,
  claims.repeats as value,
  case when upstream.source_id <> claims.source_id then 'repeats runs from the later document to the earlier one' end as hint
from claims
join claims as upstream on upstream.claim_id = claims.repeats
join sources on sources.source_id = claims.source_id
join sources as origin on origin.source_id = upstream.source_id
where origin.published_earliest > sources.published_latest
  or (upstream.source_id = claims.source_id and upstream.claim_id <> claims.claim_id)
order by claims.rowid
