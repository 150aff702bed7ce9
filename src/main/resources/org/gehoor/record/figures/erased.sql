select day, facts ->> 'ground' as part, 0 as value
  from entry
 where kind = 'erased' and facts ->> 'what' = 'words'
