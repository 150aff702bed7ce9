select day, facts ->> 'solved' as part, 0 as value
  from entry
 where kind = 'rated' and facts ->> 'solved' is not null
