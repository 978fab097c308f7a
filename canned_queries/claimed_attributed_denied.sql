-- title: Claimed, attributed or denied?
-- description: Who said that they did it, who was blamed by others, and who denied it.
select
  incident_id,
  incidents.title,
  incidents.date,
  responsibility,
  claimants,
  accused
from incident_responsibility
join incidents using (incident_id)
where responsibility <> 'nobody_named'
order by responsibility, incident_id
