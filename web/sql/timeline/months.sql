select
  coalesce(places.country, '') as country,
  coalesce(country.name, 'Online, or across countries') as name,
  coalesce(incidents.month, substr(coalesce(incidents.date_latest, incidents.date_earliest), 1, 7)) as month,
  count(*) as incidents
from incidents
join places on places.place_id = incidents.place_id
left join places as country on country.kind = 'country' and country.country = places.country
where incidents.merged_into is null
group by 1, 3
order by name, country, month
