-- What is still to be done about a promise that runs: warn who has it, warn who leads them, notice that it broke. Rows of ended promises go,
-- so that finding what is due costs the same however many promises there are.

create table promise_watch (
  promise     uuid         primary key references promise,
  next_at     timestamptz  not null,
  step        text         not null check (step in ('owner', 'lead', 'break')),
  -- How many were broken in a row before this one was put in their place.
  broken      integer      not null default 0 check (broken >= 0)
);

create index promise_watch_next on promise_watch (next_at, promise);

-- Those that a lead may want to do something about.
create index promise_watch_in_danger on promise_watch (promise) where step <> 'owner' or broken > 0;

insert into promise_watch (promise, next_at, step)
select id, greatest(made_at, due_at - least(interval '1 hour', greatest(interval '2 minutes', (due_at - made_at) / 5))), 'owner'
  from promise p
 where not exists (select from promise_end e where e.promise = p.id)
   and not exists (select from promise_lapse l where l.promise = p.id);
