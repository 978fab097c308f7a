-- table: claims
-- column: measure
-- description: A figure says what it counts and is given as printed too; a measure has a figure.
select
  rowid as row,
  case
    when measure is null and qualifier is not null then 'a figure needs a measure'
    when measure is null then 'a ' || claim_type || ' claim needs a measure and a figure'
    when qualifier is null then 'a measure needs a figure with its qualifier'
    else 'a figure needs the words as printed'
  end as message,
  case
    when measure is null then 'measure'
    when qualifier is null then 'qualifier'
    else 'figure_as_written'
  end as column
from claims
where (measure is null) <> (qualifier is null)
  or (qualifier is not null and figure_as_written is null)
  or (claim_type in ('figure', 'aggregate') and measure is null)
order by rowid
