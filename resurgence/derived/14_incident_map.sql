-- title: Map of incidents
-- description: One row an incident that has a point, for the map. The point stands for the place: an area has one agreed point.
-- kind: view
-- column incident_id: text references incidents.incident_id: The incident.
-- column title: text: Its title.
-- column date: text: Its date.
-- column event_type: text: Its kind.
-- column place: text: Its place.
-- column country: text: Country of the place.
-- column place_precision: integer: How precise the place is.
-- column latitude: real: Latitude of the place's agreed point.
-- column longitude: real: Longitude of the place's agreed point.
-- column status: text: How well it is attested.
-- column responsibility: text: Who is named for it.
-- column claims: integer: Claims about it.
-- column voices: integer: Independent voices that attest it.
-- column popup: text: What the map shows for it, as JSON.
select
  incident_id,
  incidents.title,
  date,
  event_type,
  places.name,
  places.country,
  place_precision,
  latitude,
  longitude,
  status,
  responsibility,
  incident_status.claims,
  incident_status.voices,
  json_object(
    'title', incidents.title,
    'link', '/resurgence/incidents/' || incident_id,
    'description', date || ' · ' || places.name || ' · '
      || incident_status.claims || case incident_status.claims when 1 then ' claim' else ' claims' end || ' · '
      || incident_status.voices || case incident_status.voices when 1 then ' voice' else ' voices' end || ' · '
      || codes.label
  )
from incidents
join places using (place_id)
join incident_status using (incident_id)
join incident_responsibility using (incident_id)
join codes on codes.list = 'incident_status' and codes.code = status
where latitude is not null and merged_into is null
