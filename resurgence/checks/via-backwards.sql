-- table: claims
-- column: via
-- description: A document in between was published before the one that relays it; the nearest stands first.
with steps as (
  select
    claim_id,
    position,
    source_id as upstream_id,
    coalesce(lag(source_id) over (partition by claim_id order by position), (
      select claims.source_id
      from claims
      where claims.claim_id = claim_via.claim_id
    )) as relay_id
  from claim_via
)
select
  claims.rowid as row,
  upstream_id || ' was published later (' || upstream.published || ') than ' || relay_id || ', which relays it (' || relay.published || ')' as message,
  via as value,
  case when position > 1 then 'the nearest document stands first' end as hint
from steps
join claims using (claim_id)
join sources as upstream on upstream.source_id = upstream_id
join sources as relay on relay.source_id = relay_id
where upstream.published_earliest > relay.published_latest
order by claims.rowid
