-- table: claims
-- column: passage_end
-- description: The passage is marked at both ends, and its figure stands between them; only a passage of at most six words stands whole in passage_start.
select
  rowid as row,
  case
    when passage_end is null then 'passage_start is taken for the whole passage, yet the figure (' || figures_missing(figure_as_written, passage_start) || ') is not in it'
    else 'passage_start and passage_end are the same words'
  end as message,
  passage_end as value,
  case when passage_end is null then 'give the last words of the passage' else 'leave it empty when passage_start is the whole passage' end as hint
from claims
where passage_start = passage_end
  or (passage_end is null and figures_missing(figure_as_written, passage_start) is not null)
order by rowid
