-- How it stands in a line, and what was measured of it: one row. The rules are those of forecast.Observed.
with latest as (
  select id, at, joined_at, busy_since, people, done_at
    from pick_up
   where line = :line
   order by at desc, id desc
   limit :contacts
), spaced as (
  select *, lag(at) over one_by_one as before, lag(people) over one_by_one as people_before
    from latest
  window one_by_one as (order by at, id)
), gap as (
  select *, greatest(before, busy_since + cast(:grace as interval)) as since,
         before is not null and people + people_before is not null and at > busy_since + cast(:grace as interval)
         and at - greatest(before, busy_since + cast(:grace as interval)) <= cast(:pause as interval) as counts
    from spaced
), measured as (
  select count(*) filter (where counts) as pick_ups,
         coalesce(sum(date_part('epoch', at - since) * (people + people_before) / 2.0) filter (where counts), 0) as person_seconds,
         count(done_at) as helped,
         coalesce(sum(date_part('epoch', done_at - at)), 0) as helping,
         coalesce(sum(date_part('epoch', done_at - at) ^ 2), 0) as squares,
         coalesce(sum(date_part('epoch', at - joined_at)), 0) as waited,
         coalesce(avg(people), 0) as usual,
         min(at) as first_at,
         max(at) as last_at
    from gap
), leaver as (
  select count(*) as people, coalesce(sum(date_part('epoch', at - joined_at)), 0) as waited
    from line_left
   where line = :line and at >= coalesce((select first_at from measured), '-infinity')
), taught as (
  select string_agg(case kept when true then 'k' when false then 'b' end, '' order by at, id) as ends,
         count(words_after) as words, coalesce(sum(words_after), 0) as words_after
    from (select * from lesson where line = :line order by at desc, id desc limit :lessons) latest
), standing as (
  select count(*) filter (where not_before is null or not_before <= :now) as ahead,
         array_agg(date_part('epoch', not_before - :now) order by not_before) filter (where not_before > :now and not_before < :horizon) as coming
    from place
   where line = :line and (:everybody or (not returned, order_at, id) < (not :returned, :order, :id))
), worker as (
  select s.id, cast(s.capacity as int) as capacity
    from unnest(cast(:people as uuid[]), cast(:teams as uuid[]), :capacities, :languages, :topics) s (id, team, capacity, languages, topics)
    join line_team t on t.team = s.team and t.line = :line
    join line l on l.id = t.line
   where (s.languages = '' or l.language = any(string_to_array(s.languages, :between)))
     and (s.topics = '' or l.topic = any(string_to_array(s.topics, :between)))
), hand as (
  select worker.capacity, contact.*
    from worker cross join lateral (
         select count(*) filter (where done_at is null) as open, count(*) filter (where done_at is null or done_at > :fresh) as perhaps,
                max(done_at) as done_at
           from (select done_at from pick_up where staff = worker.id order by at desc limit worker.capacity) last) contact
), idle as (
  select case when capacity > 1 and perhaps < capacity then 'infinity' else date_part('epoch', :now - done_at) end as since
    from hand
   where open < capacity
)
select measured.*, leaver.people as left_people, leaver.waited as left_waited, taught.*, standing.*,
       (select count(*) from worker) as working,
       (select min(busy_since) from place where line = :line and busy_since <= :now) as busy_since,
       case when standing.ahead = 0 then (select array_agg(coalesce(since, 'infinity')) from idle) end as idle
  from measured, leaver, taught, standing
