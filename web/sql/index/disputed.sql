-- title: contradictions first, then how many deny it, then how many speakers are heard
with pairs as (
  select
    incident_id,
    count(*) as pairs
  from contradictions
  group by incident_id
),
heard as (
  select
    claim_voices.incident_id,
    count(distinct claims.claimant_id) as speakers
  from claim_voices
  join claims on claims.claim_id = claim_voices.claim_id
  where claim_voices.incident_id is not null
  group by claim_voices.incident_id
)
select
  incidents.incident_id,
  incidents.title,
  incidents.date,
  incident_status.status,
  incident_status.claims,
  coalesce(pairs.pairs, 0) as pairs,
  heard.speakers
from heard
join incidents on incidents.incident_id = heard.incident_id
join incident_status on incident_status.incident_id = heard.incident_id
left join pairs on pairs.incident_id = heard.incident_id
order by pairs.pairs desc, incident_status.deniers desc, heard.speakers desc, incidents.incident_id
limit 6
