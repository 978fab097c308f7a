-- table: places
-- column: place_id
-- level: warning
-- needs: claims.place_id incidents.place_id places.within
-- description: Every place is where something happened, or contains such a place.
select
  rowid as row,
  'no row names this place' as message,
  place_id as value
from places
where kind <> 'none'
  and not exists (select 1 from incidents where incidents.place_id = places.place_id)
  and not exists (select 1 from claims where claims.place_id = places.place_id)
  and not exists (select 1 from places as inner_place where inner_place.within = places.place_id)
order by rowid
