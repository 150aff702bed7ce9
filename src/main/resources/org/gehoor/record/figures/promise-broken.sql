select day, facts ->> 'promised' as part, 0 as value
  from entry
 where kind = 'promise-broken'
    or kind = 'promise-ended' and facts ->> 'standing' = 'broken'
   and not exists (select from ledger_facts earlier
                    where earlier.stream = entry.stream and earlier.seq < entry.seq
                      and earlier.kind = 'promise-broken' and earlier.facts ->> 'promise' = entry.facts ->> 'promise')
