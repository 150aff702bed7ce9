select day, case kind when 'merged' then 'duplicate' else coalesce(facts ->> 'rule', 'person') end as part, 0 as value
  from entry
 where kind = 'set-aside'
    or kind = 'merged' and facts ->> 'how' = 'set_aside'
