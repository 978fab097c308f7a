-- title: every claim that stands
select claims_named.*
from claims_named
where withdrawn is null
