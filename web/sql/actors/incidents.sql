select incident_lines.*
from incidents
join actor_chains on actor_chains.actor_id = incidents.affiliate_id and actor_chains.organisation_id = :key
join incident_lines on incident_lines.incident_id = incidents.incident_id
order by incident_lines.date_latest desc, incident_lines.incident_id
limit 1000
