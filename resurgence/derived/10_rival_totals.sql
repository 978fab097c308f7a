-- title: Rival totals
-- description: Pairs of aggregates or strength figures for the same measure about the same subject, whose periods and areas overlap.
-- beside: place_containers
-- primary key: claim_id, other_claim_id
-- column claim_id: text references claims.claim_id: One claim.
-- column other_claim_id: text references claims.claim_id: The other claim.
-- column measure: text: What both count.
-- column overlap_from: text: First day both cover.
-- column overlap_to: text: Last day both cover; empty when open.
-- column apart: integer: 1 when the two figures cannot both hold for the same period and area.
with totals as materialized (
  select
    claim_id,
    source_id,
    claimant_id,
    measure,
    coalesce(population, '') as population,
    place_id,
    subject_id,
    agent_id,
    coalesce(scope_earliest, '') as first_day,
    coalesce(scope_latest, '9999') as last_day,
    coalesce(figure_low, 0) as low,
    coalesce(figure_high, 9e99) as high,
    repeats
  from claims
  where measure is not null
    and scope is not null
    and claim_type in ('aggregate', 'capability')
    and withdrawn is null
    and polarity = 'pos'
),
pairs as (
  select
    part.claim_id,
    whole.claim_id as other_claim_id
  from totals as part
  cross join place_containers on place_containers.place_id = part.place_id and step > 0
  cross join totals as whole on whole.place_id = place_containers.container_id
    and whole.measure = part.measure
    and whole.first_day <= part.last_day
    and part.first_day <= whole.last_day
  union all
  select
    one.claim_id,
    other.claim_id
  from totals as one
  cross join totals as other on other.place_id is one.place_id
    and other.measure = one.measure
    and other.first_day <= one.last_day
    and one.first_day <= other.last_day
    and other.claim_id > one.claim_id
)
select
  a.claim_id,
  b.claim_id,
  a.measure,
  nullif(max(a.first_day, b.first_day), ''),
  nullif(min(a.last_day, b.last_day), '9999'),
  a.low > b.high or b.low > a.high
from pairs
join totals as a on a.claim_id = min(pairs.claim_id, other_claim_id)
join totals as b on b.claim_id = max(pairs.claim_id, other_claim_id)
where a.repeats is not b.claim_id
  and b.repeats is not a.claim_id
  and a.subject_id is b.subject_id
  and (a.agent_id is null or b.agent_id is null or a.agent_id = b.agent_id)
  and (a.population = b.population or 'unspecified' in (a.population, b.population))
order by a.claim_id, b.claim_id
