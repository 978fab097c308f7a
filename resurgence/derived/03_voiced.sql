-- title: Claims with their voices
-- description: Each claim that is not withdrawn, with its document, whose voice it is, and what the other tables ask of it.
-- kind: temp view
-- column incident_id: text: The incident it counts for, the other one where two were merged.
-- column claim_id: text: The claim.
-- column document: integer: The document that was read, by its row.
-- column voice_id: text: The organisation at the top of the chain above the speaker; empty for a relay.
-- column speaker_id: text: The voice, or the relay where there is none.
-- column side: text: The alignment of the voice.
-- column attests: integer: 1 when it asserts that something about the incident is so.
-- column claim_type: text: What sort of claim it is.
-- column is_pos: integer: 1 when it affirms.
-- column is_sure: integer: 0 when the speaker leaves open whether it is so.
-- column event_date: text: When, as this claim has it.
-- column first_day: text: The first day that this allows.
-- column last_day: text: The last day that this allows.
-- column event_type: text: What kind.
-- column place_id: text: Where.
-- column agent_id: text: Who did it, as this claim has it, or the speaker who says that it was he; empty where nobody is named.
-- column measure: text: What is counted.
-- column population: text: Which people are counted; empty where none are.
-- column figure_low: real: Lower end.
-- column figure_high: real: Upper end.
-- column low: real: The least that it can mean: about, nearly and vague words are widened by a tenth, an open side is endless.
-- column high: real: The most that it can mean.
-- column figure_as_written: text: The figure as printed.
-- column said: text: When it was said, or printed where that is not known.
-- column last_said: text: The last day that this allows.
with merged as materialized (
  select
    incident_id,
    merged_into
  from incidents
  where merged_into is not null
),
voiced as (
  select
    claims.*,
    coalesce(merged_into, claims.incident_id) as counts_for,
    sources.rowid as document,
    speakers.voice_id as top_id,
    speakers.side as top_side,
    is_nobody or (is_outlet and basis not in ('witnessed', 'own_count', 'own_action')) as relays,
    coalesce(said, published) as told,
    coalesce(said_latest, published_latest, '') as last_told
  from claims
  cross join speakers on speakers.actor_id = claims.claimant_id
  cross join sources on sources.source_id = claims.source_id
  left join merged on merged.incident_id = claims.incident_id
  where withdrawn is null
)
select
  counts_for,
  claim_id,
  document,
  case when not relays then top_id end,
  case when relays then claimant_id else top_id end,
  case when not relays then top_side end,
  polarity = 'pos'
    and certainty <> 'uncommitted'
    and speech_act not in ('denies', 'declines', 'retracts')
    and claim_type not in ('forecast', 'warning', 'assessment', 'method', 'background', 'trend', 'no_comment'),
  claim_type,
  polarity = 'pos',
  certainty <> 'uncommitted',
  event_date,
  event_date_earliest,
  event_date_latest,
  event_type,
  place_id,
  case
    when claim_type = 'responsibility' then coalesce(agent_id, claimant_id)
    when claim_type = 'attribution' then agent_id
    when claim_type in ('occurrence', 'figure', 'circumstance') and polarity = 'pos' then agent_id
  end,
  measure,
  coalesce(population, ''),
  figure_low,
  figure_high,
  case when measure is not null then coalesce(case when qualifier in ('about', 'nearly', 'vague') then figure_low * 0.9 else figure_low end, 0) end,
  case when measure is not null then coalesce(case when qualifier in ('about', 'nearly') then figure_high * 1.1 else figure_high end, 9e99) end,
  figure_as_written,
  told,
  last_told
from voiced
