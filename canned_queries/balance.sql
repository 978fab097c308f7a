-- title: Whose words does the register hold?
-- description: Documents, claims and independent voices by language, outlet, year or side.
-- example dimension: language
select
  value,
  documents,
  documents_share,
  claims,
  claims_share,
  voices
from source_balance
where dimension = :dimension
order by documents desc, value
