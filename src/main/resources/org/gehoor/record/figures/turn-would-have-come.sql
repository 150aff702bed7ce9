select day, facts ->> 'how' as part, 0 as value
  from entry
 where kind = 'turn-would-have-come'
