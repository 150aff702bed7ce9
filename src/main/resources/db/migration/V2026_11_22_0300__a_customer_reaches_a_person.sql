-- Lines, conversations, places and promises, with the guarantees as constraints.

create table line (
  id        uuid    primary key,
  brand     text    not null references brand,
  topic     text    not null,
  language  text    not null check (language in ('nl', 'en')),
  team      uuid    not null references team,
  zone      text    not null,
  hours     jsonb   not null,
  unique (brand, topic, language)
);

create table line_team (
  line  uuid not null references line,
  team  uuid not null references team,
  primary key (line, team)
);

create table conversation (
  id                   uuid        primary key,
  brand                text        not null references brand,
  reference            text        not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  channel              text        not null check (channel in ('chat', 'form', 'callback')),
  language             text        not null check (language in ('nl', 'en')),
  line                 uuid        not null references line,
  gist                 bytea       not null,
  opened_at            timestamptz not null,
  turn                 text        not null,
  turn_since           timestamptz not null,
  owner_staff          uuid        references staff,
  owner_team           uuid        references team,
  promise              uuid,
  place                uuid,
  first_unanswered_at  timestamptz,
  asked_to_close_at    timestamptz,
  ended_by_entry       bigint,
  ended_how            text,

  constraint a_turn_is_known check (turn in
    ('with_assistant', 'waiting_for_person', 'with_person', 'waiting_for_customer', 'closed', 'set_aside')),
  constraint who_waits_for_us_has_an_owner check (turn not in ('waiting_for_person', 'with_person')
    or owner_staff is not null or owner_team is not null),
  constraint who_waits_for_us_has_a_promise check (turn not in ('waiting_for_person', 'with_person') or promise is not null),
  constraint who_waits_for_us_has_a_first_word check (turn not in ('waiting_for_person', 'with_person') or first_unanswered_at is not null),
  constraint with_a_person_means_one_person check (turn not in ('with_person', 'waiting_for_customer') or owner_staff is not null),
  constraint waiting_means_a_place check ((turn = 'waiting_for_person') = (place is not null)),
  constraint an_end_says_how check ((turn = 'closed') = (ended_how is not null and ended_how in ('customer', 'final_letter', 'silence', 'left'))
    or (turn = 'set_aside' and ended_how = 'set_aside')),
  constraint an_end_stands_in_the_ledger check ((turn in ('closed', 'set_aside')) = (ended_by_entry is not null)),
  foreign key (id) references ledger_stream,
  foreign key (id, ended_by_entry) references ledger_entry (stream, seq)
);

create index conversation_owner on conversation (owner_staff, turn);
create index conversation_turn on conversation (turn, turn_since);

create table participant (
  conversation  uuid not null references conversation,
  customer      uuid not null references customer,
  role          text not null check (role in ('customer', 'representative', 'copied')),
  primary key (conversation, customer)
);

create index participant_customer on participant (customer);

-- What was said once is written once, even when a form is sent twice.
create table said_once (
  once          uuid        primary key,
  conversation  uuid        not null references conversation,
  at            timestamptz not null
);

create table promise (
  id            uuid        primary key,
  conversation  uuid        not null references conversation,
  kind          text        not null check (kind in ('person', 'answer', 'call_back')),
  made_at       timestamptz not null,
  due_at        timestamptz not null,
  zone          text        not null,
  rule          text        not null,
  language      text        not null,
  words         text        not null check (length(trim(words)) > 0),
  unique (id, conversation),
  constraint a_promise_leaves_us_some_time check (due_at > made_at)
);

create index promise_conversation on promise (conversation, made_at);

-- The second fact: how it ended. A promise itself never changes.
create table promise_end (
  promise  uuid        primary key references promise,
  how      text        not null check (how in ('kept', 'released', 'replaced')),
  at       timestamptz not null
);

create trigger a_promise_never_changes before update or delete on promise
  for each row execute function entries_are_only_added();
create trigger an_end_never_changes before update or delete on promise_end
  for each row execute function entries_are_only_added();

-- The moment a promise was noticed to be broken, so that it is told once.
create table promise_lapse (
  promise     uuid        primary key references promise,
  noticed_at  timestamptz not null
);

create table place (
  id             uuid        primary key,
  conversation   uuid        not null unique references conversation,
  line           uuid        not null references line,
  need           text        not null check (need in ('none', 'safety', 'no_service', 'priority')),
  waiting_since  timestamptz not null,
  credit         interval    not null check (credit >= interval '0' and credit <= interval '30 minutes'),
  order_at       timestamptz not null,
  not_before     timestamptz,
  kept_for       uuid        references staff,
  kept_for_team  uuid        references team,
  unique (id, conversation),
  constraint order_is_waiting_and_stated_need_and_nothing_else check (order_at = waiting_since - credit),
  constraint a_credit_needs_a_stated_need check (need <> 'none' or credit = interval '0')
);

create index place_order on place (line, order_at, id);

alter table conversation
  add foreign key (promise, id) references promise (id, conversation) deferrable initially deferred,
  add foreign key (place, id) references place (id, conversation) deferrable initially deferred;

-- A place that no conversation stands on would be a ghost in the line.
create function a_place_belongs_to_who_waits() returns trigger language plpgsql as $$
begin
  if exists (select from place p where p.id = new.id)
     and not exists (select from conversation c where c.place = new.id) then
    raise exception 'a place belongs to a conversation that waits';
  end if;
  return null;
end $$;

create constraint trigger a_place_belongs_to_who_waits after insert on place
  deferrable initially deferred for each row execute function a_place_belongs_to_who_waits();

-- The moves of DESIGN 5.1. What is not here cannot happen, whoever writes the row.
create function only_lawful_moves() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.reference <> old.reference or new.opened_at <> old.opened_at then
    raise exception 'a conversation keeps its name and its beginning';
  end if;
  if new.turn <> old.turn and (old.turn, new.turn) not in (
      ('with_assistant', 'waiting_for_person'), ('with_assistant', 'closed'),
      ('waiting_for_person', 'with_person'), ('waiting_for_person', 'closed'), ('waiting_for_person', 'set_aside'),
      ('with_person', 'waiting_for_person'), ('with_person', 'waiting_for_customer'), ('with_person', 'closed'), ('with_person', 'set_aside'),
      ('waiting_for_customer', 'with_person'), ('waiting_for_customer', 'waiting_for_person'), ('waiting_for_customer', 'closed'),
      ('waiting_for_customer', 'set_aside'),
      ('closed', 'waiting_for_person'), ('set_aside', 'waiting_for_person')) then
    raise exception 'there is no move from % to %', old.turn, new.turn;
  end if;
  return new;
end $$;

create trigger only_lawful_moves before update on conversation
  for each row execute function only_lawful_moves();

-- G7: only the customer closes, or a reasoned final letter, or silence after two announced reminders. Asked of the ledger itself.
create function only_you_close_it() returns trigger language plpgsql as $$
declare
  entry ledger_entry;
begin
  if new.turn = old.turn or new.turn not in ('closed', 'set_aside') then
    return new;
  end if;
  select * into entry from ledger_entry where stream = new.id and seq = new.ended_by_entry;
  if new.ended_how = 'customer' and entry.kind = 'closed' and entry.author_kind = 'customer' then return new; end if;
  if new.ended_how = 'final_letter' and entry.kind = 'final-letter' and entry.author_kind = 'person' and entry.body is not null
    and old.turn in ('with_person', 'waiting_for_customer') then return new; end if;
  if new.ended_how = 'left' and entry.kind = 'left' and old.turn = 'with_assistant' then return new; end if;
  if new.ended_how = 'silence' and entry.kind = 'silence' and old.turn = 'waiting_for_customer'
    and (select count(*) from ledger_entry r where r.stream = new.id and r.kind = 'reminder'
           and r.seq > coalesce((select max(q.seq) from ledger_entry q where q.stream = new.id and q.author_kind = 'customer'), 0)) >= 2
    then return new; end if;
  if new.ended_how = 'set_aside' and entry.kind = 'set-aside' and (entry.author_kind = 'person' and entry.body is not null
    or entry.facts ? 'rule') then return new; end if;
  raise exception 'only the customer closes: % by an entry of kind % written by %', new.ended_how, entry.kind, entry.author_kind;
end $$;

create trigger only_you_close_it before update on conversation
  for each row execute function only_you_close_it();

create function nothing_begins_ended() returns trigger language plpgsql as $$
begin
  if new.turn in ('closed', 'set_aside') then
    raise exception 'a conversation does not begin closed';
  end if;
  return new;
end $$;

create trigger nothing_begins_ended before insert on conversation
  for each row execute function nothing_begins_ended();
create trigger a_conversation_stays before delete on conversation
  for each row execute function entries_are_only_added();

-- How long people waited and how long helping took: what the estimate of the wait is measured from.
create table pick_up (
  id             uuid        primary key,
  line           uuid        not null references line,
  waiting_since  timestamptz not null,
  at             timestamptz not null,
  conversation   uuid        not null references conversation,
  done_at        timestamptz
);

create index pick_up_line on pick_up (line, at);
create index pick_up_conversation on pick_up (conversation) where done_at is null;

create table call_back (
  id            uuid        primary key,
  conversation  uuid        not null references conversation,
  number        bytea       not null,
  window_from   timestamptz not null,
  window_until  timestamptz not null,
  promise       uuid        not null references promise,
  asked_at      timestamptz not null,
  attempts      int         not null default 0 check (attempts between 0 and 3),
  done_at       timestamptz,
  outcome       text check (outcome in ('reached', 'not_reached', 'withdrawn')),
  constraint done_means_an_outcome check ((done_at is null) = (outcome is null)),
  check (window_until > window_from)
);

create unique index one_open_call_back on call_back (conversation) where done_at is null;
create index call_back_window on call_back (window_from) where done_at is null;
