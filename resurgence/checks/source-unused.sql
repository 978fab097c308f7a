-- table: sources
-- column: source_id
-- level: warning
-- needs: claims.source_id claims.via sources.cites exclusions.source_id
-- description: A document that was read has a claim or an exclusion; one that is only cited stands between a speaker and a document, or is cited by one.
select
  rowid as row,
  case
    when access = 'cited_only' then 'no claim came through this document and none cites it'
    else 'nothing is coded from this document and nothing left out'
  end as message,
  source_id as value
from sources
where not exists (select 1 from claims where claims.source_id = sources.source_id)
  and not exists (select 1 from exclusions where exclusions.source_id = sources.source_id)
  and (access <> 'cited_only' or (
    not exists (select 1 from claim_via where claim_via.source_id = sources.source_id)
    and not exists (select 1 from source_cites where cited_id = sources.source_id)
  ))
order by rowid
