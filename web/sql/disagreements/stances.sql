select
  stances.*,
  incidents.title,
  incidents.date,
  max(stances.gap) over (partition by stances.incident_id, stances.about, stances.measure) as widest
from stances
join incidents on incidents.incident_id = stances.incident_id
where :about in ('', stances.about)
order by
  case when :by = 'date' then incidents.date_latest end desc,
  widest desc,
  stances.incident_id,
  stances.about,
  stances.measure,
  stances.figure,
  stances.qualifier,
  stances.population,
  stances.value,
  stances.claim_id
limit 400
