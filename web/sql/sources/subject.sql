-- rows: one
select
  sources.source_id,
  sources.rowid + 1 as line,
  sources.title,
  sources.publisher_id,
  publisher.name as publisher,
  sources.author,
  sources.published,
  sources.kind,
  sources.editorial,
  sources.language,
  sources.url,
  sources.access,
  sources.retrieved,
  sources.note,
  (select count(*) from claims where claims.source_id = sources.source_id and withdrawn is null) as claims,
  (select count(distinct claimant_id) from claims where claims.source_id = sources.source_id and withdrawn is null) as speakers,
  (select count(*) from claim_via where claim_via.source_id = sources.source_id) as relayed
from sources
join actors as publisher on publisher.actor_id = sources.publisher_id
where sources.source_id = :key
