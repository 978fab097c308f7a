-- rows: one
select
  incidents.incident_id,
  incidents.rowid + 1 as line,
  incidents.title,
  incidents.event_type,
  event_types."group" as event_group,
  incidents.phase,
  incidents.date,
  incidents.date_basis,
  incidents.date_earliest,
  incidents.date_latest,
  incidents.place_id,
  places.name as place,
  places.kind as place_kind,
  country.name as country,
  incidents.place_precision,
  places.latitude,
  places.longitude,
  incidents.affiliate_id,
  affiliate.name as affiliate,
  incidents.part_of,
  series.title as series_title,
  incidents.merged_into,
  incidents.status_note,
  incidents.status_claim_id,
  incidents.summary,
  incidents.note,
  incidents.added,
  incident_status.status,
  incident_status.claims,
  incident_status.voices,
  incident_status.sides,
  incident_status.relays,
  incident_status.documents,
  incident_responsibility.responsibility
from incidents
left join codes as event_types on event_types.list = 'event_type' and event_types.code = incidents.event_type
join places on places.place_id = incidents.place_id
left join places as country on country.kind = 'country' and country.country = places.country and places.kind <> 'country'
left join actors as affiliate on affiliate.actor_id = incidents.affiliate_id
left join incidents as series on series.incident_id = incidents.part_of
left join incident_status on incident_status.incident_id = incidents.incident_id
left join incident_responsibility on incident_responsibility.incident_id = incidents.incident_id
where incidents.incident_id = :key
