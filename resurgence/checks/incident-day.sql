-- table: incidents
-- column: date
-- level: warning
-- description: Where claims disagree, the day of an incident is the earliest that one of them gives.
select
  incidents.rowid as row,
  claim_id || ' has it on ' || event_date || case count(*) when 1 then '' else ', and ' || (count(*) - 1) || ' more earlier than this' end as message,
  date as value,
  min(event_date_latest) as first_day
from claims
join incidents using (incident_id)
where event_date_latest < date_earliest
  and polarity = 'pos'
  and certainty <> 'uncommitted'
  and claim_type in ('occurrence', 'responsibility', 'attribution', 'figure', 'circumstance', 'identity', 'correction')
  and withdrawn is null
  and merged_into is null
group by incidents.rowid
order by incidents.rowid
