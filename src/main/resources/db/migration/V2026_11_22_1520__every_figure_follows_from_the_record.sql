-- Every public figure is a query on the record. These tables only make it fast: they are counted from the record, and counted again every night.

-- The record as mirrors may read it: without words.
create view ledger_facts as select stream, seq, at, kind, author_kind, facts from ledger_entry;

-- In which order entries became part of the tree: nothing is ever added before a number that is there.
create view ledger_order as select number, stream, seq from ledger_leaf;

-- The whole record without words, as it is given to whoever recomputes the figures, and what was signed of it.
create view ledger_without_words as
  select leaf.number, entry.stream, entry.seq, entry.at, entry.kind, entry.author_kind, entry.author, entry.facts, entry.commitment,
         entry.previous, entry.hash
    from ledger_leaf leaf join ledger_entry entry on entry.stream = leaf.stream and entry.seq = leaf.seq;

create view ledger_signed as select size, root, at, note from ledger_checkpoint;

-- How often something happened on one day. `part` and `value` are the figure's own: a kind of promise, a channel and minutes of waiting.
create table record_count (
  day     date    not null,
  figure  text    not null,
  part    text    not null,
  value   bigint  not null,
  n       bigint  not null check (n > 0),
  primary key (day, figure, part, value)
);

-- How far the record was counted, and by the calendar of which zone.
create table record_reached (
  one     boolean      primary key default true check (one),
  number  bigint       not null,
  zone    text         not null,
  at      timestamptz  not null
);

-- The same as record_count, counted anew.
create table record_recount (like record_count including all);

-- What came out of counting anew, each time. Public.
create table record_check (
  at           timestamptz  primary key,
  number       bigint       not null,
  differences  bigint       not null
);

create table record_difference (
  at       timestamptz  not null references record_check,
  day      date         not null,
  figure   text         not null,
  part     text         not null,
  value    bigint       not null,
  shown    bigint       not null,
  counted  bigint       not null,
  primary key (at, day, figure, part, value)
);

create trigger a_check_never_changes before update or delete on record_check
  for each row execute function entries_are_only_added();
create trigger a_difference_never_changes before update or delete on record_difference
  for each row execute function entries_are_only_added();
