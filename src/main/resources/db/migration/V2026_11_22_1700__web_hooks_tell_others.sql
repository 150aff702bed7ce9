-- Other programs hear what happens: each event says which entry tells the rest, and what must be told is kept until it was heard.

alter table event
  add column entry bigint check (entry > 0);

-- Where a reader of the whole feed goes on.
create table feed_reader (
  name  text   primary key,
  xid   bigint not null,
  seq   bigint not null
);

create table hook (
  id        uuid        primary key,
  address   text        not null check (length(address) <= 2000),
  secret    bytea       not null,
  kinds     text[]      not null check (cardinality(kinds) > 0),
  made_at   timestamptz not null,
  made_by   uuid        not null,
  state     text        not null default 'on' check (state in ('on', 'off', 'given_up')),
  state_at  timestamptz not null
);

-- What a hook must be told: kinds, numbers and times, never words or names.
create table hook_message (
  id            uuid        primary key,
  hook          uuid        not null references hook on delete cascade,
  kind          text        not null,
  made_at       timestamptz not null,
  payload       text        not null,
  attempts      int         not null default 0,
  next_try      timestamptz,
  taken_until   timestamptz,
  delivered_at  timestamptz,
  given_up_at   timestamptz,
  constraint waiting_or_ended check (num_nonnulls(next_try, delivered_at, given_up_at) = 1)
);

create index hook_message_due on hook_message (next_try) where next_try is not null;
create index hook_message_latest on hook_message (hook, made_at desc);

create table hook_attempt (
  message       uuid        not null references hook_message on delete cascade,
  number        int         not null,
  at            timestamptz not null,
  milliseconds  int         not null,
  outcome       text        not null,
  primary key (message, number)
);
