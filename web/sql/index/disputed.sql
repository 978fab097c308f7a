-- title: contradictions first, then how many deny it, then how much is said about it
with pairs as (
  select
    incident_id,
    count(*) as pairs
  from contradictions
  group by incident_id
)
select
  incidents.incident_id,
  incidents.title,
  incidents.date,
  incident_status.status,
  incident_status.claims,
  coalesce(pairs.pairs, 0) as pairs,
  (
    select count(distinct claims.claimant_id)
    from claim_voices
    join claims on claims.claim_id = claim_voices.claim_id
    where claim_voices.incident_id = incidents.incident_id
  ) as speakers
from incident_status
join incidents on incidents.incident_id = incident_status.incident_id
left join pairs on pairs.incident_id = incident_status.incident_id
where incidents.merged_into is null
order by pairs.pairs desc, incident_status.deniers desc, incident_status.claims desc, incidents.incident_id
limit 6
