-- table: sources
-- column: title
-- description: The title of a document that nobody here has read is our own description, in square brackets.
select
  rowid as row,
  'the title of a cited_only document stands in [brackets]' as message,
  title as value
from sources
where access = 'cited_only' and not (title like '[%]')
order by rowid
