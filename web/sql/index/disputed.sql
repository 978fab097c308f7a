select
  incident_id,
  incidents.title,
  incidents.date,
  count(*) as pairs,
  group_concat(distinct codes.label) as about
from contradictions
join incidents using (incident_id)
join codes on codes.list = 'contradiction_about' and codes.code = contradictions.about
group by incident_id
order by count(*) desc, incident_id
limit 5
