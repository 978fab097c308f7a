select incident_lines.*
from incident_lines
order by date_latest desc, incident_id
limit 6
