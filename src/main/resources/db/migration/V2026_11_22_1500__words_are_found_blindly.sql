-- Conversations are found by their words, and still no word stands here: only numbers that a key outside the database makes of them.

-- What is said from now on counts up from the middle; what was said before this table was here is added later and counts down. So a higher
-- number is always later.
create sequence search_entry_number start 1099511627776;
create sequence search_entry_number_before start 1099511627775 increment -1 minvalue 0 maxvalue 1099511627775;

-- One row for each entry that has words. `tokens` holds the numbers of its words and two negative numbers, those of its blocks of 8,192 and
-- of 524,288 rows: so the index answers for the newest rows alone.
create table search_entry (
  number        bigint      primary key,
  conversation  uuid        not null references conversation,
  seq           bigint      not null,
  at            timestamptz not null,
  tokens        bigint[]    not null,
  unique (conversation, seq)
);

-- A job works the list of new rows in every few seconds, so that nobody who writes has to wait for it.
create index search_entry_tokens on search_entry using gin (tokens) with (gin_pending_list_limit = 4096);

-- How far the words from before have been added: which conversation was the last, by which form of words and key.
create table search_backfill (
  form          text  primary key,
  conversation  uuid,
  done          boolean not null default false
);
