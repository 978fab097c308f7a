-- table: sources
-- column: published
-- description: A document is published before it is read, and read before its row is added.
select
  rowid as row,
  case
    when published_earliest > retrieved then 'published after it was read (' || retrieved || ')'
    else 'read after the row was added (' || added || ')'
  end as message,
  case when published_earliest > retrieved then published else retrieved end as value,
  case when published_earliest > retrieved then 'published' else 'retrieved' end as column
from sources
where published_earliest > retrieved or retrieved > added
order by rowid
