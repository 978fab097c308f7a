-- table: claims
-- column: figure_low
-- description: Which ends of a figure are filled follows from its qualifier.
select
  rowid as row,
  case
    when qualifier is null then 'a figure needs a qualifier'
    when figure_low > figure_high then 'the lower end exceeds the upper end (' || figure_high || ')'
    when qualifier in ('exact', 'about', 'nearly') then 'with ' || qualifier || ' both ends are filled alike'
    when qualifier in ('at_least', 'more_than', 'vague') then 'with ' || qualifier || ' only figure_low is filled'
    when qualifier in ('at_most', 'up_to') then 'with ' || qualifier || ' only figure_high is filled'
    else 'with between both ends are filled, and they differ'
  end as message,
  case
    when qualifier is null then 'qualifier'
    when qualifier in ('at_least', 'more_than', 'vague') and figure_low is not null then 'figure_high'
    when qualifier in ('at_most', 'up_to') and figure_high is null then 'figure_high'
    when qualifier in ('exact', 'about', 'nearly', 'between') and figure_low is not null then 'figure_high'
    else 'figure_low'
  end as column
from claims
where case
    when qualifier is null then figure_low is not null or figure_high is not null
    when qualifier in ('exact', 'about', 'nearly') then figure_low is not figure_high or figure_low is null
    when qualifier in ('at_least', 'more_than', 'vague') then figure_low is null or figure_high is not null
    when qualifier in ('at_most', 'up_to') then figure_low is not null or figure_high is null
    else figure_low is null or figure_high is null or figure_low >= figure_high
  end
order by rowid
