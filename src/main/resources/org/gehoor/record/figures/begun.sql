select day, '' as part, 0 as value
  from entry
 where kind = 'message' and seq = 1
