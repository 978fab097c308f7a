-- title: Voices of claims
-- description: Whose voice each claim is. A media outlet that did not itself witness, count or act, and a claim without a named speaker, are relays: they have no voice. Withdrawn claims are left out, and claims on a merged incident count for the one it was merged into.
-- primary key: claim_id
-- index: incident_id
-- column claim_id: text references claims.claim_id: The claim.
-- column incident_id: text references incidents.incident_id: The incident it counts for.
-- column voice_id: text references actors.actor_id: The organisation at the top of the chain above the speaker; empty for a relay.
-- column speaker_id: text references actors.actor_id: The voice, or the relay itself where there is no voice.
-- column side: text: The alignment of the voice; empty for a relay.
-- column attests: integer: 1 when the claim asserts that something about the incident is so.
select
  claim_id,
  incident_id,
  voice_id,
  speaker_id,
  side,
  attests
from voiced
