-- table: claims
-- column: figure_low
-- level: warning
-- needs: claims.figure_low claims.figure_high
-- description: A figure is less than five times every other of the same measure and population for the same incident; a slip of the keyboard looks like that, and so does boasting. Figures under ten are left aside.
with high as materialized (
  select
    rowid as row,
    incident_id,
    measure,
    population,
    coalesce(figure_high, figure_low) as figure,
    figure_low is null as is_high
  from claims
  where incident_id is not null
    and measure is not null
    and withdrawn is null
    and coalesce(figure_high, figure_low) >= 10
),
compared as materialized (
  select
    row,
    figure,
    is_high,
    (
      select max(coalesce(figure_high, figure_low))
      from claims
      where claims.incident_id = high.incident_id
        and claims.measure = high.measure
        and claims.population is high.population
        and claims.rowid <> high.row
        and withdrawn is null
        and coalesce(figure_high, figure_low) > 0
    ) as next_figure
  from high
  where not exists (
    select 1
    from claims
    where claims.incident_id = high.incident_id
      and claims.measure = high.measure
      and claims.population is high.population
      and claims.rowid <> high.row
      and withdrawn is null
      and 5 * coalesce(figure_high, figure_low) > high.figure
  )
)
select
  row,
  printf('%g is %g times the next highest figure for this incident (%g)', figure, round(figure / next_figure, 1), next_figure) as message,
  figure as value,
  'check it against the passage' as hint,
  case when is_high then 'figure_high' else 'figure_low' end as column
from compared
where next_figure is not null
order by row
