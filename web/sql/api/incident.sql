-- title: an incident for the example
-- rows: one
select incident_id
from incident_status
order by claims desc, incident_id
limit 1
