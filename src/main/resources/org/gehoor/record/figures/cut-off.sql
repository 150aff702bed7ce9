select day, '' as part, 0 as value
  from entry
 where kind = 'cut-off'
