select day, facts ->> 'why' as part, 0 as value
  from entry
 where kind = 'left-line'
