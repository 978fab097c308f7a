-- table: incidents
-- column: date
-- description: An incident that is told as done lies before the publication of every document that tells it.
select
  incidents.rowid as row,
  'lies after ' || claims.claim_id || ' told it (' || published || ')' as message,
  incidents.date as value
from incidents
join claims using (incident_id)
join sources on sources.source_id = claims.source_id
where date_earliest > published_latest
  and claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance')
  and claims.withdrawn is null
group by incidents.rowid
having published_latest = min(published_latest)
order by incidents.rowid
