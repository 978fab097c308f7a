-- table: claims
-- column: scope
-- description: An aggregate or a trend says which period it covers.
select
  rowid as row,
  'a claim of type ' || claim_type || ' needs the period it covers' as message
from claims
where claim_type in ('aggregate', 'trend') and scope is null
order by rowid
