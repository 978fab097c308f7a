-- title: Paths of claims
-- description: How each claim travelled: the speaker, the documents in between, the document that was read.
-- kind: view
-- column claim_id: text references claims.claim_id: The claim.
-- column claimant_id: text references actors.actor_id: The speaker.
-- column source_id: text references sources.source_id: The document that was read.
-- column length: integer: Documents on the way, the one that was read included.
-- column path: text: Speaker and documents, in the order in which the claim travelled.
select
  claims.claim_id,
  claims.claimant_id,
  claims.source_id,
  1 + case when via is null then 0 else (select count(*) from claim_via where claim_via.claim_id = claims.claim_id) end,
  actors.name || ' → ' || case when via is null then '' else (
    select group_concat(step, ' → ')
    from (
      select coalesce(publisher.name, '') || ' (' || between_source.source_id || ')' as step
      from claim_via
      join sources as between_source on between_source.source_id = claim_via.source_id
      join actors as publisher on publisher.actor_id = between_source.publisher_id
      where claim_via.claim_id = claims.claim_id
      order by claim_via.position desc
    )
  ) || ' → ' end || publisher.name || ' (' || claims.source_id || ')'
from claims
cross join actors on actors.actor_id = claims.claimant_id
cross join sources on sources.source_id = claims.source_id
cross join actors as publisher on publisher.actor_id = sources.publisher_id
where claims.withdrawn is null
