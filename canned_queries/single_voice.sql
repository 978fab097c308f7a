-- title: Which incidents rest on one voice?
-- description: Incidents that at most one independent voice attests, with how often others were searched for. An outlet that does not say how it knows is a relay, not a voice.
select
  incident_id,
  incidents.title,
  incidents.date,
  places.name as place,
  incident_status.claims,
  voices,
  relays,
  documents,
  (select count(*) from searches where searches.incident_id = incidents.incident_id) as searches
from incident_status
join incidents using (incident_id)
join places using (place_id)
where status = 'single_voice'
order by incidents.date_earliest desc, incident_id
