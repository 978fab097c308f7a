-- table: claims
-- column: polarity
-- description: Who denies negates: a denial has polarity neg, and only a denial or a retraction names the claim it denies.
select
  rowid as row,
  case when speech_act = 'denies' then 'a denial has polarity neg' else 'only a denial or a retraction denies a claim' end as message,
  case when speech_act = 'denies' then 'polarity' else 'speech_act' end as column
from claims
where (speech_act = 'denies' and polarity <> 'neg')
  or (denies is not null and speech_act not in ('denies', 'retracts'))
order by rowid
