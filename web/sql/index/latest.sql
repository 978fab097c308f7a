select
  incident_id,
  incidents.title,
  incidents.date,
  incident_status.claims,
  voices,
  codes.label as status
from incidents
join incident_status using (incident_id)
join codes on codes.list = 'incident_status' and codes.code = status
where merged_into is null
order by incidents.date_latest desc, incident_id
limit 5
