-- table: claims
-- column: repeats
-- description: Following repeats from row to row never comes back to where it began.
select
  rowid as row,
  'this row repeats itself' as message,
  repeats as value
from claims
where claim_id in (
  select value
  from json_each((select in_circles(claim_id, repeats) from claims where repeats is not null))
)
order by rowid
