-- table: claims
-- column: via
-- level: warning
-- description: Two documents do not relay each other, neither directly nor through others; documents that were changed after publication may.
with recursive steps as (
  select
    claim_id,
    source_id as upstream_id,
    coalesce(lag(source_id) over (partition by claim_id order by position), (
      select claims.source_id
      from claims
      where claims.claim_id = claim_via.claim_id
    )) as relay_id
  from claim_via
),
edges as (
  select distinct
    relay_id,
    upstream_id
  from steps
  join sources as relay on relay.source_id = relay_id
  join sources as upstream on upstream.source_id = upstream_id
  where relay_id <> upstream_id
    and coalesce(upstream.published_latest, '9999') >= coalesce(relay.published_earliest, '')
),
reached (origin, source_id) as (
  select
    relay_id,
    upstream_id
  from edges
  union
  select
    origin,
    upstream_id
  from reached
  join edges on edges.relay_id = reached.source_id
  where reached.source_id <> origin
)
select
  claims.rowid as row,
  upstream_id || ' and ' || relay_id || ' relay each other' as message,
  claims.via as value
from steps
join claims using (claim_id)
join edges using (relay_id, upstream_id)
join reached as back on back.origin = upstream_id and back.source_id = relay_id
order by claims.rowid
