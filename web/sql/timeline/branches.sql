select
  coalesce(incidents.affiliate_id, '') as country,
  coalesce(actors.name, 'No branch concerned') as name,
  coalesce(incidents.month, substr(coalesce(incidents.date_latest, incidents.date_earliest), 1, 7)) as month,
  count(*) as incidents
from incidents
left join actors on actors.actor_id = incidents.affiliate_id
where incidents.merged_into is null
group by 1, 3
order by name, country, month
