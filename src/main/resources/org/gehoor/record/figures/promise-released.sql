select day, facts ->> 'promised' as part, 0 as value
  from entry
 where kind = 'promise-ended' and facts ->> 'standing' = 'released'
