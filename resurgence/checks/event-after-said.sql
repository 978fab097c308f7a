-- table: claims
-- column: event_date
-- description: What is told as done lies before the telling.
select
  rowid as row,
  'told as done, yet after it was said (' || said || ')' as message,
  event_date as value
from claims
where event_date_earliest > said_latest
  and claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance', 'aggregate')
order by rowid
