-- title: contradictions first, then different figures, then how many speakers are heard
select
  incidents.incident_id,
  incidents.title,
  incidents.date,
  incident_status.status,
  incident_status.claims,
  count(distinct contradictions.claim_id || contradictions.other_claim_id) as pairs,
  count(distinct claims.claimant_id) as speakers
from incident_status
join incidents on incidents.incident_id = incident_status.incident_id
join claim_voices on claim_voices.incident_id = incident_status.incident_id
join claims on claims.claim_id = claim_voices.claim_id
left join contradictions on contradictions.incident_id = incident_status.incident_id
group by incidents.incident_id
order by pairs desc, incident_status.deniers desc, speakers desc, incidents.incident_id
limit 6
