-- title: the incident on which most different speakers are heard, and one claim of each
with chosen as (
  select incident_voices.incident_id
  from (
    select
      claim_voices.incident_id,
      count(distinct claims.claimant_id) as speakers
    from claim_voices
    join claims on claims.claim_id = claim_voices.claim_id
    where claim_voices.incident_id is not null
    group by claim_voices.incident_id
  ) as incident_voices
  order by speakers desc, incident_voices.incident_id
  limit 1
),
told as (
  select
    claims.claim_id,
    claims.incident_id,
    claims.statement,
    claims.claimant_id,
    claims.certainty,
    claims.speech_act,
    claims.claim_type,
    coalesce(claim_voices.voice_id, '') as voice,
    row_number() over (
      partition by claims.claimant_id
      order by
        claims.claim_type <> 'figure',
        claims.claim_type not in ('responsibility', 'attribution', 'no_comment', 'circumstance'),
        claims.certainty = 'certain',
        claims.claim_id
    ) as turn
  from chosen
  join claim_voices on claim_voices.incident_id = chosen.incident_id
  join claims on claims.claim_id = claim_voices.claim_id
)
select
  told.claim_id,
  told.incident_id,
  incidents.title,
  incidents.date,
  told.statement,
  told.claimant_id,
  told.certainty,
  told.speech_act,
  speaker.name as speaker,
  speaker.alignment,
  claim_voices.voice_id
from told
join incidents on incidents.incident_id = told.incident_id
join actors as speaker on speaker.actor_id = told.claimant_id
join claim_voices on claim_voices.claim_id = told.claim_id
where told.turn = 1
order by
  row_number() over (partition by told.voice order by told.claim_type <> 'figure', told.certainty = 'uncommitted', told.certainty = 'certain', told.claim_id),
  told.claim_type <> 'figure',
  told.voice = '',
  told.claim_id
limit 4
