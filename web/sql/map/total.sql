-- rows: one
select
  case
    when :status || :event_type || :affiliate || :country || :from || :to || :west = '' then (select sum(incidents) from map_months)
    else (
      select count(*)
      from map_points
      where 1
        and (:status = '' or status = :status)
        and (:event_type = '' or event_type = :event_type)
        and (:affiliate = '' or affiliate_id = :affiliate)
        and (:country = '' or country = :country)
        and (:from = '' or month_to >= 12 * substr(:from, 1, 4) + substr(:from, 6, 2) - 1)
        and (:to = '' or month_from <= 12 * substr(:to, 1, 4) + substr(:to, 6, 2) - 1)
        and (:west = '' or (longitude between cast(:west as real) and cast(:east as real) and latitude between cast(:south as real) and cast(:north as real)))
    )
  end as shown,
  (select sum(incidents) from map_months) as mapped,
  (select incidents from release) as held
