-- table: claims
-- column: denies
-- level: warning
-- description: A denial names the claim that it answers, when the register holds one on the same incident that it may answer.
select
  denial.rowid as row,
  'a denial without its claim' as message,
  'is it ' || min(answered.claim_id) || '?' as hint
from claims as denial
join claims as answered on answered.incident_id = denial.incident_id
  and answered.claim_id <> denial.claim_id
  and answered.claimant_id <> denial.claimant_id
  and answered.polarity = 'pos'
  and answered.withdrawn is null
where denial.speech_act = 'denies'
  and denial.denies is null
  and denial.withdrawn is null
  and case denial.claim_type
    when 'responsibility' then answered.claim_type in ('attribution', 'occurrence') and answered.agent_id = coalesce(denial.agent_id, denial.claimant_id)
    when 'attribution' then answered.claim_type in ('responsibility', 'attribution') and answered.agent_id is denial.agent_id
    when 'figure' then answered.measure = denial.measure
    else answered.claim_type = denial.claim_type
  end
group by denial.rowid
order by denial.rowid
