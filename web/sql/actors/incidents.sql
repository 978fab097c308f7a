select
  incidents.incident_id,
  incidents.title,
  incidents.date,
  places.name as place,
  incident_status.claims,
  incident_status.status
from incidents
join actor_chains on actor_chains.actor_id = incidents.affiliate_id and actor_chains.organisation_id = :key
join places on places.place_id = incidents.place_id
join incident_status on incident_status.incident_id = incidents.incident_id
where incidents.merged_into is null
order by incidents.date_latest desc, incidents.incident_id
limit 60
