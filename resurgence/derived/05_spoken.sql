-- title: Claims by incident
-- description: The claims about incidents, incident by incident.
-- kind: temp table
-- primary key: incident_id, claim_id
-- columns: voiced
select *
from voiced
where incident_id is not null
order by incident_id, claim_id
