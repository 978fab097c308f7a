-- table: claims
-- column: incident_id
-- description: An aggregate is never divided among incidents.
select
  rowid as row,
  'a claim of type ' || claim_type || ' belongs to no incident: expected an empty cell' as message,
  incident_id as value
from claims
where claim_type in ('aggregate', 'trend') and incident_id is not null
order by rowid
