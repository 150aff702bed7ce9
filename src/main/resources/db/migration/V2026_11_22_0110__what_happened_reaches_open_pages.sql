-- The feed of events: read in order of commit, so a page that comes back misses nothing. Nothing personal stands in it.

create table event (
  seq    bigint      generated always as identity,
  xid    xid8        not null default pg_current_xact_id(),
  topic  text        not null,
  kind   text        not null,
  at     timestamptz not null,
  primary key (xid, seq)
);

create index event_topic on event (topic, xid, seq);
create index event_at on event (at);
