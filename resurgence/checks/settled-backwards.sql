-- table: claims
-- column: settled_by
-- description: What settles a forecast is said after it.
select
  claims.rowid as row,
  settling.claim_id || ' was said before this one: ' || settling.said as message,
  claims.settled_by as value
from claims
join claims as settling on settling.claim_id = claims.settled_by
where settling.said_latest < claims.said_earliest
order by claims.rowid
