-- Up to where the feed was forgotten, so that whoever comes back too late is told so instead of missing something without knowing.

create table event_forgotten (
  one  boolean primary key default true check (one),
  xid  xid8    not null,
  seq  bigint  not null
);
