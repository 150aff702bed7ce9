-- Files that were sent, in sealed pieces beside the record they belong to: written in its transaction, opened by its key, gone with it.

-- The bytes, once for each conversation: `address` follows from the bytes and the conversation's key, so that the same file in two
-- conversations has two addresses. `digest` follows from their SHA-256 and the master key, for whoever has the file to find it by.
-- `about` is sealed: how many bytes they are, and their SHA-256.
create table file_content (
  id       uuid  primary key,
  stream   uuid  not null references ledger_stream,
  address  bytea not null check (octet_length(address) = 32),
  digest   bytea not null check (octet_length(digest) = 32),
  about    bytea not null,
  unique (stream, address),
  unique (stream, id)
);

create index file_content_digest on file_content (digest);

-- Pieces are written before it is known whether the bytes are here already; at commit each has its content.
create table file_chunk (
  content  uuid  not null references file_content on delete cascade deferrable initially deferred,
  number   int   not null check (number >= 0),
  sealed   bytea not null check (octet_length(sealed) > 28),
  primary key (content, number)
);

-- What is sealed cannot be made smaller: do not try.
alter table file_chunk alter column sealed set storage external;

-- One file as somebody sent it, with the name it had then; `about` is sealed: its name and type.
create table file (
  id       uuid        primary key,
  stream   uuid        not null references ledger_stream,
  content  uuid        not null,
  about    bytea       not null,
  kept_at  timestamptz not null,
  foreign key (stream, content) references file_content (stream, id)
);

create index file_of_stream on file (stream);
create index file_of_content on file (content);

-- What was sent is never another thing afterwards: it stays, or it is erased.
create function a_file_does_not_change() returns trigger language plpgsql as $$
begin
  raise exception 'a file does not change: % of % refused', lower(tg_op), tg_table_name;
end $$;

create trigger a_file_does_not_change before update on file for each row execute function a_file_does_not_change();
create trigger a_file_does_not_change before update on file_content for each row execute function a_file_does_not_change();
create trigger a_file_does_not_change before update on file_chunk for each row execute function a_file_does_not_change();
