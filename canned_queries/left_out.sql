-- title: What was left out, and why?
-- description: Passages of coded documents that are not claims here.
select
  exclusions.source_id,
  exclusions.locator,
  exclusions.about,
  codes.label as reason
from exclusions
join codes on codes.list = 'exclusion_reason' and codes.code = exclusions.reason
order by exclusions.source_id, exclusions.locator, exclusions.about
