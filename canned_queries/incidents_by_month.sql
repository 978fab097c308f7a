-- title: Which incidents does the register hold, by month and country?
-- description: What is held, not what happened: a register is never a count of attacks.
select
  coalesce(incidents.month, cast(incidents.year as text)) as month,
  coalesce(places.country, 'across countries or online') as country,
  count(*) as incidents,
  group_concat(incidents.incident_id, ' ') as which
from incidents
join places using (place_id)
where merged_into is null
group by coalesce(incidents.month, cast(incidents.year as text)), coalesce(places.country, 'across countries or online')
order by month desc, country
