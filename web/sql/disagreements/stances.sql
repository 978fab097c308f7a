with titled as (
  select
    stances.*,
    incidents.title,
    incidents.date,
    incidents.date_latest,
    max(stances.gap) over (partition by stances.incident_id, stances.about, stances.measure) as widest
  from stances
  join incidents on incidents.incident_id = stances.incident_id
  where :about in ('', stances.about)
),
ordered as (
  select
    titled.*,
    dense_rank() over (
      partition by about
      order by case when :by = 'date' then date_latest end desc, widest desc, incident_id, measure
    ) as place
  from titled
)
select ordered.*
from ordered
where :about <> '' or place <= 2
order by
  about,
  place,
  figure,
  qualifier,
  population,
  value,
  claim_id
limit 4000
