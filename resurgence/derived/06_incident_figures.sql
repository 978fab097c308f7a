-- title: Figures of incidents
-- description: For each incident, measure and population the lowest and the highest figure that anybody gave. An open side counts only with the side it has: up to 15,000 raises the highest and leaves the lowest alone.
-- primary key: incident_id, measure, population
-- column incident_id: text references incidents.incident_id: The incident.
-- column measure: text: What is counted.
-- column population: text: Which people are counted; empty where none are.
-- column lowest: real: The lowest lower end given.
-- column highest: real: The highest upper end given.
-- column highest_at_least: real: The highest figure given as a floor (at least, more than, dozens), where it exceeds the highest upper end.
-- column claims: integer: Claims with a figure.
-- column voices: integer: Independent voices among them.
-- column sides: integer: Sides on which these voices stand.
-- column distinct_figures: integer: Different figures, as bounded.
select
  incident_id,
  measure,
  population,
  min(figure_low),
  max(figure_high),
  case
    when max(case when figure_high is null then figure_low end) > coalesce(max(figure_high), -1)
    then max(case when figure_high is null then figure_low end)
  end,
  count(*),
  count(distinct voice_id),
  count(distinct side),
  count(distinct coalesce(figure_low, '') || '..' || coalesce(figure_high, ''))
from spoken
where measure is not null
  and is_pos
  and claim_type not in ('forecast', 'warning', 'intent')
group by incident_id, measure, population
order by incident_id, measure, population
