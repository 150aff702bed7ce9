select day, '' as part, 0 as value
  from entry
 where kind in ('person-asked', 'reopened')
   and exists (select from ledger_facts earlier
                where earlier.stream = entry.stream and earlier.seq < entry.seq
                  and earlier.kind = 'message' and earlier.author_kind = 'computer')
   and not exists (select from ledger_facts earlier
                    where earlier.stream = entry.stream and earlier.seq < entry.seq
                      and earlier.kind in ('person-asked', 'reopened', 'picked-up'))
