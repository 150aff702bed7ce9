select day, facts ->> 'need' as part, 0 as value
  from entry
 where kind in ('person-asked', 'need-stated')
   and coalesce(facts ->> 'need', 'none') <> 'none'
