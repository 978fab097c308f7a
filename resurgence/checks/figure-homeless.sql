-- table: claims
-- column: incident_id
-- description: A claim of type figure, circumstance, responsibility or attribution is about one incident.
select
  rowid as row,
  'a claim of type ' || claim_type || ' is about one incident' as message,
  'an aggregate is a number for a period and an area' as hint
from claims
where claim_type in ('figure', 'circumstance', 'responsibility') and incident_id is null
order by rowid
