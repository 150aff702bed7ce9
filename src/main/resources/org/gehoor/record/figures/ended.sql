select day, case kind when 'set-aside' then 'set_aside' else facts ->> 'how' end as part, 0 as value
  from entry
 where kind in ('closed', 'final-letter', 'silence', 'left', 'set-aside')
    or kind = 'merged' and facts ->> 'how' = 'set_aside'
