-- table: incidents
-- column: place_precision
-- description: An incident at a place says how precise the place is; one that happened nowhere does not.
select
  incidents.rowid as row,
  case
    when kind = 'none' then 'the place is nowhere: expected an empty cell'
    else 'say how precise the place is, from 1 to 7'
  end as message,
  place_precision as value
from incidents
join places using (place_id)
where (kind = 'none') <> (place_precision is null)
order by incidents.rowid
