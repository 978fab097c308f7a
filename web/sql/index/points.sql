select
  count(*) as mapped,
  count(distinct country) as countries
from incident_map
