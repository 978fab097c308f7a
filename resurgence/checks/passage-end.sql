-- table: claims
-- column: passage_end
-- description: The passage of a document that was read is marked at both ends; only a passage of at most six words may stand whole in passage_start.
select
  rowid as row,
  'passage_start and passage_end are the same words' as message,
  passage_end as value
from claims
where passage_start = passage_end
order by rowid
