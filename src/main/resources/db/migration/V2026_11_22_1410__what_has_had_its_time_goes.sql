-- Retention says beforehand what it will do, and afterwards what it did.

-- A profile that nobody was told of erases nothing: the day it was announced, and from when it works.
create table retention_announcement (
  profile       text        primary key,
  announced_at  timestamptz not null,
  begins_at     timestamptz not null,
  constraint an_announcement_leaves_time check (begins_at >= announced_at)
);

-- One night's work. `profile` is its name and the fingerprint of its terms; `day` the day on which terms had to be over.
create table retention_run (
  id         uuid        primary key,
  profile    text        not null,
  day        date        not null,
  rehearsal  boolean     not null,
  begun_at   timestamptz not null,
  ended_at   timestamptz
);

create index retention_run_begun on retention_run (begun_at desc);
create unique index one_run_at_a_time on retention_run ((true)) where ended_at is null;

-- What it did with one kind of conversation, and where it stands: the next batch begins after `after_at`, `after_id`.
create table retention_line (
  run        uuid        not null references retention_run,
  kind       text        not null,
  looked_at  int         not null default 0,
  erased     int         not null default 0,
  held       int         not null default 0,
  running    int         not null default 0,
  after_at   timestamptz,
  after_id   uuid,
  done       boolean     not null default false,
  primary key (run, kind),
  constraint every_one_is_accounted_for check (erased + held <= looked_at)
);

-- When tables were last written anew, so that what was deleted from them is gone from the disk as well.
create table rewriting (
  one         boolean     primary key default true check (one),
  needed_at   timestamptz,
  done_at     timestamptz
);
