select
  1 as cited,
  sources.source_id as source_id,
  sources.title,
  publisher.name as publisher,
  sources.published,
  sources.access
from source_cites
join sources on sources.source_id = source_cites.cited_id
join actors as publisher on publisher.actor_id = sources.publisher_id
where source_cites.source_id = :key
union all
select
  0,
  sources.source_id,
  sources.title,
  publisher.name,
  sources.published,
  sources.access
from source_cites
join sources on sources.source_id = source_cites.source_id
join actors as publisher on publisher.actor_id = sources.publisher_id
where source_cites.cited_id = :key
order by 1 desc, 2
