-- title: Which figures are in dispute?
-- description: Incidents for which different figures were given for the same measure and population, widest first.
select
  incident_id,
  incidents.title,
  measure,
  population,
  lowest,
  highest,
  highest_at_least,
  claims,
  voices
from incident_figures
join incidents using (incident_id)
where distinct_figures > 1
order by max(coalesce(highest, 0), coalesce(highest_at_least, 0), lowest) / nullif(lowest, 0) desc, incident_id, measure, population
