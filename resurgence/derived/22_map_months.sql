-- title: Months of the map
-- description: How many incidents on the map begin in each month: what the register holds, not what happened.
-- primary key: month_from
-- column month_from: integer: Months from year 0.
-- column incidents: integer: Incidents whose date begins in it.
select
  month_from,
  count(*)
from map_points
group by month_from
order by month_from
