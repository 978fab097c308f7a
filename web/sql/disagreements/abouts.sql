select
  codes.code as about,
  count(contradictions.claim_id) as pairs,
  count(distinct contradictions.incident_id) as incidents
from codes
left join contradictions on contradictions.about = codes.code
where codes.list = 'contradiction_about'
group by codes.code
order by codes.sort, codes.code
