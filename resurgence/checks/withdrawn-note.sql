-- table: claims
-- column: note
-- description: A withdrawn row says why.
select
  rowid as row,
  'a withdrawn row needs the reason in note' as message
from claims
where withdrawn is not null and note is null
order by rowid
