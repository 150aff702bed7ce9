select day, kind as part, 0 as value
  from entry
 where kind in ('reopened', 'came-back')
