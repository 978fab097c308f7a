-- table: places
-- column: latitude
-- description: Every place has one agreed point, and no place nowhere has one.
select
  rowid as row,
  case
    when kind = 'none' then 'a place of kind none has no point'
    else 'a place needs a latitude and a longitude'
  end as message,
  case when latitude is null then 'latitude' else 'longitude' end as column
from places
where (kind = 'none' and (latitude is not null or longitude is not null))
  or (kind <> 'none' and (latitude is null or longitude is null))
order by rowid
