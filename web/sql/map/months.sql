-- title: the histogram under the period: all filters but the period itself
select
  month_from as month,
  incidents
from map_months
where :status || :event_type || :affiliate || :country = ''
union all
select
  month_from,
  count(*)
from map_points
where :status || :event_type || :affiliate || :country <> ''
  and (:status = '' or status = :status)
  and (:event_type = '' or event_type = :event_type)
  and (:affiliate = '' or affiliate_id = :affiliate)
  and (:country = '' or country = :country)
group by month_from
order by 1
