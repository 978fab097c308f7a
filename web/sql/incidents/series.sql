select
  incidents.incident_id,
  incidents.title,
  incidents.date,
  incident_status.claims,
  incident_status.status,
  incidents.incident_id = (select part_of from incidents where incident_id = :key) as is_series
from incidents
left join incident_status on incident_status.incident_id = incidents.incident_id
where incidents.incident_id <> :key
  and incidents.merged_into is null
  and (incidents.part_of = :key
    or incidents.part_of = (select part_of from incidents where incident_id = :key)
    or incidents.incident_id = (select part_of from incidents where incident_id = :key))
order by incidents.date_earliest, incidents.incident_id
