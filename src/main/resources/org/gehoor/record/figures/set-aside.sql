select day, coalesce(facts ->> 'rule', 'person') as part, 0 as value
  from entry
 where kind = 'set-aside'
