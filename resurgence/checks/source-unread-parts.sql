-- table: sources
-- column: retrieved
-- description: A document that was read has the day on which it was read and its date of publication; one known only through others has no such day.
select
  rowid as row,
  case
    when access = 'cited_only' then 'a cited_only document was not retrieved: expected an empty cell'
    when retrieved is null then 'a document that was read needs the day of reading'
    else 'a document that was read needs its date of publication, worked out if need be'
  end as message,
  case when access = 'cited_only' or retrieved is null then 'retrieved' else 'published' end as column
from sources
where (access = 'cited_only') = (retrieved is not null)
  or (access <> 'cited_only' and published is null)
order by rowid
