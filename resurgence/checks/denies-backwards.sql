-- table: claims
-- column: denies
-- description: A claim denies or corrects what was said before it.
select
  claims.rowid as row,
  earlier.claim_id || ' was said later: ' || earlier.said as message,
  earlier.claim_id as value,
  case when claims.denies = earlier.claim_id then 'denies' else 'corrects' end as column
from claims
join claims as earlier on earlier.claim_id in (claims.denies, claims.corrects)
where earlier.said_earliest > claims.said_latest
order by claims.rowid
