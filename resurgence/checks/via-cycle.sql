-- table: claims
-- column: via
-- level: warning
-- description: Two documents do not relay each other, neither directly nor through others; documents that were changed after publication may.
with steps as materialized (
  select
    claims.rowid as row,
    claims.via,
    claim_via.source_id as upstream_id,
    coalesce(lag(claim_via.source_id) over (partition by claim_id order by position), claims.source_id) as relay_id
  from claim_via
  join claims using (claim_id)
),
edges as materialized (
  select distinct
    relay_id,
    upstream_id
  from steps
  join sources as relay on relay.source_id = relay_id
  join sources as upstream on upstream.source_id = upstream_id
  where relay_id <> upstream_id
    and coalesce(upstream.published_latest, '9999') >= coalesce(relay.published_earliest, '')
),
circles as materialized (
  select value as source_id
  from json_each((select in_circles(relay_id, upstream_id) from edges))
)
select
  row,
  upstream_id || ' and ' || relay_id || ' relay each other' as message,
  via as value
from steps
join edges using (relay_id, upstream_id)
where relay_id in circles
  and upstream_id in circles
order by row
