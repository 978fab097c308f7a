select
  filter,
  value,
  label,
  incidents
from map_choices
order by filter, incidents desc, value
