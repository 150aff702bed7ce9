-- The ledger: streams, their keys, their entries. Entries are only ever added; the database itself refuses anything else.

create table ledger_stream (
  id         uuid        primary key,
  kind       text        not null check (kind in ('conversation', 'decision', 'installation')),
  seq        bigint      not null default 0,
  head       bytea       not null check (octet_length(head) = 32),
  opened_at  timestamptz not null
);

create table ledger_key (
  stream   uuid        primary key references ledger_stream,
  wrapped  bytea       not null,
  made_at  timestamptz not null
);

create table ledger_author (
  kind       text not null check (kind in ('customer', 'person', 'computer')),
  id         uuid not null,
  pseudonym  uuid not null unique,
  primary key (kind, id)
);

create table ledger_entry (
  stream       uuid        not null references ledger_stream,
  seq          bigint      not null check (seq > 0),
  at           timestamptz not null,
  kind         text        not null,
  author_kind  text        not null check (author_kind in ('customer', 'person', 'computer')),
  author       uuid        not null,
  facts        jsonb       not null,
  commitment   bytea       not null check (octet_length(commitment) = 32),
  body         bytea,
  previous     bytea       not null check (octet_length(previous) = 32),
  hash         bytea       not null unique check (octet_length(hash) = 32),
  primary key (stream, seq)
);

create index ledger_entry_kind_at on ledger_entry (kind, at);

create function entries_are_only_added() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only added to: % of % refused', lower(tg_op), tg_table_name;
end $$;

create trigger entries_are_only_added before update or delete on ledger_entry
  for each row execute function entries_are_only_added();
create trigger entries_are_never_emptied before truncate on ledger_entry
  for each statement execute function entries_are_only_added();

-- A stream only grows, one entry at a time, and never changes its name or kind.
create function a_stream_only_grows() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.kind <> old.kind or new.seq <> old.seq + 1 then
    raise exception 'a stream only grows, one entry at a time';
  end if;
  return new;
end $$;

create trigger a_stream_only_grows before update on ledger_stream
  for each row execute function a_stream_only_grows();
create trigger a_stream_stays before delete on ledger_stream
  for each row execute function entries_are_only_added();
