-- table: claims
-- column: withdrawn
-- description: A row is withdrawn after it was added.
select
  rowid as row,
  'withdrawn before it was added (' || added || ')' as message,
  withdrawn as value
from claims
where withdrawn < added
order by rowid
