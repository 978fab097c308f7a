-- table: claims
-- column: said
-- description: Nothing is said after the document that reports it was published; readers' comments come later.
select
  claims.rowid as row,
  'said after its document was published (' || published || ')' as message,
  said as value
from claims
join sources using (source_id)
where said_earliest > published_latest
  and locator not glob 'c[0-9]*'
order by claims.rowid
