-- table: incidents
-- column: date
-- level: warning
-- description: Where claims disagree, the day of an incident is the earliest that one of them gives.
with dated as materialized (
  select
    rowid as row,
    incident_id,
    date,
    date_earliest
  from incidents
  where date_earliest is not null and merged_into is null
)
select
  dated.row as row,
  claim_id || ' has it on ' || event_date || case count(*) when 1 then '' else ', and ' || (count(*) - 1) || ' more earlier than this' end as message,
  dated.date as value,
  min(event_date_latest) as first_day
from claims not indexed
cross join dated on dated.incident_id = claims.incident_id
where event_date_latest is not null
  and event_date_latest < date_earliest
  and polarity = 'pos'
  and certainty <> 'uncommitted'
  and +claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance', 'identity', 'correction')
  and withdrawn is null
group by dated.row
order by dated.row
