-- table: sources
-- column: url
-- description: The register never links to the group's own media.
select
  rowid as row,
  'group media is never linked: expected an empty cell' as message,
  url as value
from sources
where kind = 'group_media' and url is not null
order by rowid
