-- Recomputes every public figure of an installation from its exported record, in an empty PostgreSQL (16 or newer) of your own.
-- Written from the definitions in words at /record/definitions, not from the program. How to run it: README.md beside this file.

drop schema if exists figures cascade;
create schema figures;
create table figures.line (line jsonb not null);

\copy figures.line (line) from 'record.ndjson' (format csv, quote e'\x01', delimiter e'\x02')

-- The first line says what the file is.
create view figures.header as
  select line ->> 'zone' as zone, cast(line ->> 'today' as date) as today, cast(line ->> 'size' as bigint) as size
    from figures.line
   where line ->> 'format' = 'gehoor-record-1';

-- An entry counts for the day on which it was written, by the calendar of the organisation's zone.
create table figures.entry as
  select cast(line ->> 'leaf' as bigint) as leaf, cast(line ->> 'stream' as uuid) as stream, cast(line ->> 'sequence' as bigint) as sequence,
         cast(cast(line ->> 'at' as timestamptz) at time zone header.zone as date) as day,
         line ->> 'kind' as kind, line ->> 'author_kind' as author_kind, line -> 'facts' as facts
    from figures.line cross join figures.header
   where line ->> 'format' is null;

create index on figures.entry (stream, sequence);
analyze figures.entry;

-- A file that was cut off is no record.
do $$
begin
  if (select count(*) from figures.entry) is distinct from (select size from figures.header) then
    raise exception 'the file has % entries and says that it has %', (select count(*) from figures.entry), (select size from figures.header);
  end if;
end $$;

-- Promises: what was promised stands where it was made; how it went, in everything that was written of it later. What was passed on to
-- another promise counts there and not here, unless it came back too late.
create view figures.promise as
  select made.facts ->> 'promised' as kind, made.stream,
         case when bool_or(later.kind = 'promise-broken' or later.facts ->> 'standing' = 'broken') then 'promise-broken'
              when bool_or(later.facts ->> 'standing' = 'kept') then 'promise-kept'
              when bool_or(later.facts ->> 'standing' = 'released') then 'promise-released' end as figure,
         (array_agg(later.day order by later.sequence) filter (where later.facts ->> 'standing' is distinct from 'passed_on'))[1] as day,
         (array_agg(later.sequence order by later.sequence) filter (where later.facts ->> 'standing' is distinct from 'passed_on'))[1] as sequence
    from figures.entry made
    join figures.entry later on later.stream = made.stream and later.facts ->> 'promise' = made.facts ->> 'promise'
                            and later.kind in ('promise-broken', 'promise-ended')
   where made.kind = 'promise-made'
   group by made.stream, made.sequence, made.facts;

-- The same by channel: the last that was named in the conversation before it was kept or missed.
create view figures.promise_of_channel as
  select replace(figure, 'promise-', 'channel-') as figure, day, coalesce(named.channel, 'unknown') as channel
    from figures.promise
    left join lateral (select entry.facts ->> 'channel' as channel from figures.entry
                        where entry.stream = promise.stream and entry.sequence < promise.sequence and entry.facts ->> 'channel' is not null
                        order by entry.sequence desc limit 1) as named on true
   where figure in ('promise-kept', 'promise-broken');

-- Waits, in minutes of which the last one has begun. Handing over begins no new wait; who is merged into a case in which somebody helps is helped.
create view figures.wait as
  select day, channel, cast(ceil(seconds / 60.0) as bigint) as minutes
    from (select day, kind, facts ->> 'channel' as channel, cast(facts ->> 'waited_seconds' as numeric) as seconds,
                 lag(kind) over (partition by stream order by sequence) as before
            from figures.entry
           where kind in ('picked-up', 'merged', 'handed-over', 'person-asked', 'reopened', 'came-back')) as step
   where kind in ('picked-up', 'merged') and seconds is not null and coalesce(before, '') <> 'handed-over';

-- Conversations of the computer: it answered before anybody had asked for a person. Only what comes first counts.
create view figures.computer as
  with answered as (
    select stream, min(sequence) as sequence from figures.entry where kind = 'message' and author_kind = 'computer' group by stream
  ), person as (
    select stream, min(sequence) as sequence from figures.entry where kind in ('person-asked', 'reopened', 'picked-up') group by stream
  ), begun as (
    select answered.stream, answered.sequence, person.sequence as person
      from answered left join person using (stream)
     where person.sequence is null or person.sequence > answered.sequence
  )
  select case when entry.sequence = begun.sequence then 'computer-begun'
              when entry.kind = 'closed' then 'computer-closed'
              when entry.kind = 'left' then 'computer-left'
              else 'computer-person' end as figure, entry.day
    from begun join figures.entry entry using (stream)
   where entry.sequence = begun.sequence
      or entry.sequence > begun.sequence and entry.kind in ('closed', 'left') and entry.sequence < coalesce(begun.person, entry.sequence + 1)
      or entry.sequence = begun.person and entry.kind in ('person-asked', 'reopened');

-- Everything that is counted, once for each time it happened.
create table figures.happened as
  select figure, kind as part, day from figures.promise where figure is not null
  union all select figure, channel, day from figures.promise_of_channel
  union all select figure, '', day from figures.computer
  union all select 'begun', '', day from figures.entry where kind = 'message' and sequence = 1
  union all select 'ended', case when kind = 'set-aside' then 'set_aside' else facts ->> 'how' end, day
              from figures.entry where kind in ('closed', 'final-letter', 'silence', 'left', 'set-aside')
                                    or kind = 'merged' and facts ->> 'how' = 'set_aside'
  union all select 'returned', kind, day from figures.entry where kind in ('reopened', 'came-back')
  union all select 'cut-off', '', day from figures.entry where kind = 'cut-off'
  union all select 'solved', facts ->> 'solved', day from figures.entry where kind = 'rated' and facts ->> 'solved' is not null
  union all select 'set-aside', case kind when 'merged' then 'duplicate' else coalesce(facts ->> 'rule', 'person') end, day
              from figures.entry where kind = 'set-aside' or kind = 'merged' and facts ->> 'how' = 'set_aside'
  union all select 'left-line', facts ->> 'why', day from figures.entry where kind = 'left-line'
  union all select 'turn-would-have-come', facts ->> 'how', day from figures.entry where kind = 'turn-would-have-come'
  union all select 'need', facts ->> 'need', day
              from figures.entry where kind in ('person-asked', 'need-stated') and facts ->> 'need' in ('safety', 'no_service', 'priority')
  union all select 'erased', coalesce(facts ->> 'ground', ''), day from figures.entry where kind = 'erased' and facts ->> 'what' = 'words';

-- The wait of the person in the middle, and of the one whom nine of ten waited no longer than; by channel and all together.
create view figures.waited as
  with placed as (
    select month, part, minutes, row_number() over (partition by month, part order by minutes) as place, count(*) over (partition by month, part) as people
      from (select to_char(day, 'YYYY-MM') as month, channel as part, minutes from figures.wait
            union all
            select to_char(day, 'YYYY-MM'), 'all', minutes from figures.wait) as each
  )
  select month, part, people as count, max(minutes) filter (where place = (people + 1) / 2) as middle,
         max(minutes) filter (where place = (9 * people + 9) / 10) as nine_of_ten, max(minutes) as longest
    from placed
   group by month, part, people;

-- The figures. Those of a month are on /record and in its downloads; those of a week in its chart; those of the last days on / and in the downloads.
create view figures.result as
  select 'month' as span, to_char(day, 'YYYY-MM') as period, figure, part, 'count' as what, count(*) as value
    from figures.happened group by 1, 2, 3, 4
  union all select 'month', month, 'wait', part, 'count', count from figures.waited
  union all select 'month', month, 'wait', part, 'middle', middle from figures.waited where count >= 10
  union all select 'month', month, 'wait', part, 'nine_of_ten', nine_of_ten from figures.waited where count >= 10
  union all select 'month', month, 'wait', part, 'longest', longest from figures.waited where count >= 10
  union all select 'week', to_char(day, 'IYYY"-W"IW'), figure, '', 'count', count(*)
              from figures.happened where figure in ('promise-kept', 'promise-broken') group by 2, 3
  union all select 'week', to_char(day, 'IYYY"-W"IW'), figure, part, 'count', count(*)
              from figures.happened where figure in ('channel-kept', 'channel-broken') group by 2, 3, 4
  union all select 'last_seven_days', cast(today as text), figure, '', 'count', count(*)
              from figures.happened cross join figures.header
             where figure in ('promise-kept', 'promise-broken') and day > today - 7 and day <= today group by 2, 3
  union all select 'last_day', cast(today as text), figure, '', 'count', count(*)
              from figures.happened cross join figures.header
             where figure in ('promise-kept', 'promise-broken') and day = today group by 2, 3;

select span, period, figure, part, what, value from figures.result order by span, period, figure, part, what;
