-- table: actors
-- column: name
-- level: warning
-- description: No two actors of one country and kind have the same name, when case, accents and the article (al-, el-, ash-) are left aside.
with names as materialized (
  select
    actors.rowid as row,
    actor_id,
    kind,
    coalesce(country, '') as country,
    value as name
  from actors
  join json_each(folded_names(name, aliases))
)
select
  later.row as row,
  'has a name of ' || earlier.actor_id || ' too: ' || later.name as message,
  later.actor_id as value
from names as later
join names as earlier on earlier.name = later.name and earlier.row < later.row
where (earlier.country = later.country or '' in (earlier.country, later.country))
  and earlier.kind = later.kind
group by later.row
order by later.row
