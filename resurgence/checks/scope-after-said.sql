-- table: claims
-- column: scope
-- description: A total is counted after its period has begun.
select
  rowid as row,
  'begins after it was said (' || said || ')' as message,
  scope as value
from claims
where claim_type in ('aggregate', 'trend') and scope_earliest > said_latest
order by rowid
