-- table: claims
-- column: claim_id
-- needs: claims.source_id
-- description: A claim is named after its document: the source_id, a hyphen and two digits.
select
  rowid as row,
  'expected ' || source_id || '- and two digits' as message,
  claim_id as value
from claims
where claim_id not glob source_id || '-[0-9][0-9]'
order by rowid
