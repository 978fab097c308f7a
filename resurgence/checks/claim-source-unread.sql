-- table: claims
-- column: source_id
-- description: A claim is coded from a document that was read; a cited_only document belongs in via.
select
  claims.rowid as row,
  'this document is cited_only: nobody here has read it' as message,
  source_id as value,
  'name the document that was read, and this one in via' as hint
from claims
join sources using (source_id)
where access = 'cited_only'
order by claims.rowid
