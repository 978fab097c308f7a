-- title: Voices of claims
-- description: Whose voice each claim is. A media outlet that did not itself witness, count or act, and a claim without a named speaker, are relays: they have no voice. Withdrawn claims are left out, and claims on a merged incident count for the one it was merged into.
-- primary key: claim_id
-- index: incident_id voice_id
-- column claim_id: text references claims.claim_id: The claim.
-- column incident_id: text references incidents.incident_id: The incident it counts for.
-- column voice_id: text references actors.actor_id: The organisation at the top of the chain above the speaker; empty for a relay.
-- column speaker_id: text references actors.actor_id: The voice, or the relay itself where there is no voice.
-- column side: text: The alignment of the voice; empty for a relay.
-- column attests: integer: 1 when the claim asserts that something about the incident is so.
select
  claims.claim_id,
  coalesce(incidents.merged_into, claims.incident_id),
  case when speaker.relays then null else top.organisation_id end,
  case when speaker.relays then claims.claimant_id else top.organisation_id end,
  case when speaker.relays then null else voice.alignment end,
  claims.polarity = 'pos'
    and claims.certainty <> 'uncommitted'
    and claims.speech_act not in ('denies', 'declines', 'retracts')
    and claims.claim_type not in ('forecast', 'warning', 'assessment', 'method', 'background', 'trend', 'no_comment')
from claims
join actor_chains as top on top.actor_id = claims.claimant_id and top.is_top
join actors as voice on voice.actor_id = top.organisation_id
join (
  select
    claim_id,
    actors.kind = 'unattributed'
      or ('media_outlet' in (actors.kind, above.kind) and basis not in ('witnessed', 'own_count', 'own_action')) as relays
  from claims
  join actors on actors.actor_id = claims.claimant_id
  join actor_chains on actor_chains.actor_id = claims.claimant_id and actor_chains.is_top
  join actors as above on above.actor_id = actor_chains.organisation_id
) as speaker on speaker.claim_id = claims.claim_id
left join incidents on incidents.incident_id = claims.incident_id
where claims.withdrawn is null
order by claims.claim_id
