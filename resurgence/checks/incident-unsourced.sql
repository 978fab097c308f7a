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
  and not exists (
    select 1
    from claims
    where claims.incident_id = incidents.incident_id
      and claims.rowid not in (
        select rowid
        from claims
        where withdrawn is not null
      )
  )
order by rowid
