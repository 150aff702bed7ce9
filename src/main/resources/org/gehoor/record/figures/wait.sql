select day, facts ->> 'channel' as part, (cast(facts ->> 'waited_seconds' as bigint) + 59) / 60 as value
  from entry
 where kind in ('picked-up', 'merged') and facts ->> 'waited_seconds' is not null
   and 'handed-over' is distinct from (
         select earlier.kind from ledger_facts earlier
          where earlier.stream = entry.stream and earlier.seq < entry.seq
            and earlier.kind in ('picked-up', 'merged', 'handed-over', 'person-asked', 'reopened', 'came-back')
          order by earlier.seq desc limit 1)
