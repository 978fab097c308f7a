-- table: incidents
-- column: incident_id
-- needs: claims.incident_id incidents.incident_id
-- description: An incident exists because a claim tells it.
select
  rowid as row,
  'no claim is about this incident' as message,
  incident_id as value
from incidents
where merged_into is null
  and incident_id not in (
    select incident_id
    from claims
    where incident_id is not null and withdrawn is null
  )
order by rowid
