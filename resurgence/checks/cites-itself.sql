-- table: sources
-- column: cites
-- description: A document does not cite itself, nor one that was published after it.
select
  sources.rowid as row,
  case
    when cited.source_id = sources.source_id then 'the document cites itself'
    else cited.source_id || ' was published later: ' || cited.published
  end as message,
  sources.cites as value
from source_cites
join sources on sources.source_id = source_cites.source_id
join sources as cited on cited.source_id = source_cites.cited_id
where cited.source_id = sources.source_id
  or cited.published_earliest > sources.published_latest
order by sources.rowid
