-- title: every incident that stands, as it is shown in a list
select
  incidents.incident_id,
  incidents.title,
  incidents.date,
  incidents.date_latest,
  places.name as place,
  incident_status.claims,
  incident_status.voices,
  incident_status.status
from incidents
join places on places.place_id = incidents.place_id
join incident_status on incident_status.incident_id = incidents.incident_id
where incidents.merged_into is null
