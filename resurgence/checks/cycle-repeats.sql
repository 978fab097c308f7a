-- table: claims
-- column: repeats
-- description: Following repeats from row to row never comes back to where it began.
with recursive steps (origin, reached) as (
  select
    claim_id,
    repeats
  from claims
  where repeats is not null
  union
  select
    origin,
    claims.repeats
  from steps
  join claims on claims.claim_id = reached
  where claims.repeats is not null and reached <> origin
)
select
  claims.rowid as row,
  'this row repeats itself' as message,
  claims.repeats as value
from steps
join claims on claims.claim_id = origin
where reached = origin
order by claims.rowid
