-- table: incidents
-- column: place_precision
-- needs: places.kind
-- description: A place is not more precise than its kind: the point of a district, a province or a country stands for all of it.
select
  incidents.rowid as row,
  place_id || ' is a ' || kind || ': expected ' || case kind when 'district' then 3 when 'province' then 4 when 'area' then 5 when 'country' then 6 else 7 end as message,
  place_precision as value,
  'its point is a centroid, not where it happened' as hint
from incidents
join places using (place_id)
where place_precision < case kind when 'district' then 3 when 'province' then 4 when 'area' then 3 when 'country' then 5 when 'sea' then 5 end
order by incidents.rowid
