-- table: claims
-- column: horizon
-- description: What is foretold lies after the telling: a horizon does not end before it was said.
select
  rowid as row,
  'ends before it was said (' || said || ')' as message,
  horizon as value
from claims
where horizon_latest < said_earliest
order by rowid
