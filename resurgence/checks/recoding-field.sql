-- table: recodings
-- column: field
-- description: A second coding is about a column of claims.
select
  rowid as row,
  field || ' is not a column of claims' as message,
  field as value
from recodings
where field not in (select name from pragma_table_info('claims'))
order by rowid
