select
  incident_figures.incident_id,
  incidents.title,
  incidents.date,
  incident_figures.measure,
  incident_figures.population,
  incident_figures.lowest,
  incident_figures.highest,
  incident_figures.highest_at_least,
  incident_figures.claims,
  incident_figures.voices,
  incident_figures.sides,
  round(max(coalesce(highest, 0), coalesce(highest_at_least, 0), coalesce(lowest, 0)) / nullif(lowest, 0), 1) as times
from incident_figures
join incidents on incidents.incident_id = incident_figures.incident_id
where distinct_figures > 1
order by
  case when :by = 'date' then incidents.date_latest when :by = 'voices' then printf('%09d', voices) end desc,
  times desc,
  incident_figures.incident_id,
  measure,
  population
limit 2000
