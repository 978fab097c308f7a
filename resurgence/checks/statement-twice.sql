-- table: claims
-- column: statement
-- level: warning
-- description: No two statements in one document, by one speaker and of one type, say nearly the same in nearly the same words.
with crowded as materialized (
  select
    source_id,
    claim_type,
    claimant_id
  from claims
  where withdrawn is null
  group by source_id, claim_type, claimant_id
  having count(*) > 1
),
side_by_side as materialized (
  select
    claims.rowid as row,
    claim_id,
    claims.source_id,
    claims.claim_type,
    claims.claimant_id,
    polarity,
    place_id,
    statement
  from crowded
  cross join claims on claims.source_id = crowded.source_id
    and +claims.claim_type = crowded.claim_type
    and +claims.claimant_id = crowded.claimant_id
  where withdrawn is null
)
select
  later.row as row,
  'says nearly the same as ' || earlier.claim_id as message,
  later.statement as value
from side_by_side as earlier
join side_by_side as later on later.source_id = earlier.source_id
  and later.claim_type = earlier.claim_type
  and later.claimant_id = earlier.claimant_id
  and later.polarity = earlier.polarity
  and later.place_id is earlier.place_id
where case
    when later.row > earlier.row and abs(length(later.statement) - length(earlier.statement)) <= length(later.statement) / 5
    then alike(earlier.statement, later.statement)
  end
group by later.row
order by later.row
