-- table: claims
-- column: population
-- description: A figure that counts victims, captives or the displaced says which people; a figure that counts no people has none.
select
  rowid as row,
  case
    when population is null then 'say which people are counted; unspecified when the passage leaves it open'
    else 'a population needs a measure that counts people'
  end as message,
  population as value
from claims
where (population is null and measure in ('killed', 'wounded', 'killed_or_wounded', 'captured', 'abducted', 'displaced', 'detainees'))
  or (population is not null
    and coalesce(measure, '') not in ('killed', 'wounded', 'killed_or_wounded', 'captured', 'abducted', 'displaced', 'detainees', 'fighters', 'members'))
order by rowid
