-- Mail is kept, sealed, before anybody reads it, and stays known by what only who has it can compute.

-- What was taken and is not understood yet. Its pieces and its envelope are closed by a key of its own; the row goes when the mail has come
-- home as a file of its conversation, and the key with it.
create table incoming_mail (
  id           uuid        primary key,
  received_at  timestamptz not null,
  way          text        not null check (way in ('smtp', 'imap', 'import')),
  mailbox      uuid        references mailbox,
  size         int         not null check (size >= 0),
  wrapped_key  bytea       not null,
  envelope     bytea       not null,
  attempts     int         not null default 0 check (attempts >= 0),
  next_try     timestamptz not null,
  trouble      text
);

create index incoming_mail_next on incoming_mail (next_try, id);

create table incoming_piece (
  mail    uuid  not null references incoming_mail on delete cascade,
  number  int   not null check (number >= 0),
  sealed  bytea not null check (octet_length(sealed) >= 28),
  primary key (mail, number)
);

-- What is sealed cannot be made smaller: do not try.
alter table incoming_piece alter column sealed set storage external;

-- What became of every mail. The digests follow from the mail and the master key: who has a mail finds it, who has the table learns nothing.
create table known_mail (
  id             uuid        primary key,
  received_at    timestamptz not null,
  understood_at  timestamptz not null,
  way            text        not null check (way in ('smtp', 'imap', 'import')),
  raw            bytea       not null check (octet_length(raw) = 32),
  message_id     bytea       check (octet_length(message_id) = 32),
  identity       bytea       not null check (octet_length(identity) = 32),
  conversation   uuid        not null references conversation,
  sequence       bigint      not null,
  outcome        text        not null check (outcome in ('begun', 'added', 'set_aside', 'not_understood', 'again')),
  foreign key (conversation, sequence) references ledger_entry (stream, seq)
);

-- The same mail twice, by whichever way and whoever is at work at the same moment, is one entry.
create unique index one_mail_is_one_entry on known_mail (identity) where outcome <> 'again';
create index known_mail_message_id on known_mail (message_id);
create index known_mail_raw on known_mail (raw);
create index known_mail_conversation on known_mail (conversation);
create index known_mail_not_understood on known_mail (understood_at) where outcome = 'not_understood';
