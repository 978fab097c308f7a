-- rows: one
select
  min(month_from) as first_month,
  max(month_from) as last_month
from map_months
