-- table: sources
-- column: url
-- level: warning
-- description: Two documents at one address are perhaps one; http or https, www and a slash at the end make no difference.
with addressed as (
  select
    rowid as row,
    source_id,
    url,
    rtrim(replace(replace(replace(url, 'http://', ''), 'https://', ''), 'www.', ''), '/') as address
  from sources
  where url is not null
),
compared as (
  select
    row,
    source_id,
    url,
    first_value(source_id) over (partition by address order by row) as first_id
  from addressed
)
select
  row,
  'has the address of ' || first_id || ' too' as message,
  url as value
from compared
where source_id <> first_id
order by row
