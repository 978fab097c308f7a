select
  source_id,
  title,
  published,
  access,
  (select count(*) from claims where claims.source_id = sources.source_id and withdrawn is null) as claims
from sources
where publisher_id = :key
order by published_latest desc, source_id
limit 1000
