-- rows: one
select
  version,
  date,
  content_digest,
  documents_read,
  documents_cited,
  claims,
  incidents,
  actors,
  licence,
  citation
from release
