select day, coalesce((
         select earlier.facts ->> 'channel' from ledger_facts earlier
          where earlier.stream = entry.stream and earlier.seq < entry.seq and earlier.facts ->> 'channel' is not null
          order by earlier.seq desc limit 1), 'unknown') as part, 0 as value
  from entry
 where kind = 'promise-broken'
    or kind = 'promise-ended' and facts ->> 'standing' = 'broken'
   and not exists (select from ledger_facts earlier
                    where earlier.stream = entry.stream and earlier.seq < entry.seq
                      and earlier.kind = 'promise-broken' and earlier.facts ->> 'promise' = entry.facts ->> 'promise')
