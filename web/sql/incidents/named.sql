select
  claims.claim_id,
  coalesce(claims.agent_id, claims.claimant_id) as agent_id,
  coalesce(agent.name, speaker.name) as agent,
  claims.claimant_id,
  speaker.name as speaker,
  speaker.alignment,
  claims.certainty,
  claims.polarity,
  claim_voices.speaker_id = agent_chain.organisation_id as is_own
from claim_voices
join claims on claims.claim_id = claim_voices.claim_id
join actors as speaker on speaker.actor_id = claims.claimant_id
left join actors as agent on agent.actor_id = claims.agent_id
join actor_chains as agent_chain on agent_chain.actor_id = coalesce(claims.agent_id, claims.claimant_id) and agent_chain.is_top
where claim_voices.incident_id = :key
  and claims.certainty <> 'uncommitted'
  and (
    claims.claim_type = 'responsibility'
    or (claims.agent_id is not null and claims.claim_type = 'attribution')
    or (claims.agent_id is not null and claims.claim_type in ('occurrence', 'figure', 'circumstance') and claims.polarity = 'pos')
  )
order by agent, claims.claim_id
