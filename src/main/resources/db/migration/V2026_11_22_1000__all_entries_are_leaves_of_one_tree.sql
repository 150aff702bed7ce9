-- All entries are leaves of one Merkle tree whose roots are signed, so that nobody can rewrite a chain unseen (docs/ledger-format.md, 10 to 12).

-- Whose tree it is. A restore keeps the name; nothing changes it.
create table installation (
  one    boolean     primary key default true check (one),
  id     uuid        not null,
  since  timestamptz not null
);

insert into installation (id, since) values (gen_random_uuid(), now());

create trigger an_installation_keeps_its_name before update or delete on installation
  for each row execute function entries_are_only_added();
create trigger an_installation_stays before truncate on installation
  for each statement execute function entries_are_only_added();

-- Entries that have no number yet: written by the statement that writes the entry, so a committed entry is either here or in the tree,
-- whatever database it was restored into. `at` is that of the entry: numbers are given in its order.
create table ledger_pending (
  at      timestamptz not null,
  stream  uuid        not null,
  seq     bigint      not null,
  primary key (at, stream, seq)
);

insert into ledger_pending (at, stream, seq) select at, stream, seq from ledger_entry order by at, stream, seq;

-- Which entry has which number, and the hash of that leaf. No foreign key: checking it would write to every entry once more, and
-- numbers are only given in a join with the entries.
create table ledger_leaf (
  number  bigint  primary key check (number >= 0),
  stream  uuid    not null,
  seq     bigint  not null,
  hash    bytea   not null check (octet_length(hash) = 32),
  constraint an_entry_has_one_number unique (stream, seq)
);

-- Roots of complete subtrees: `number` counts those of one height from the left. Between two heights hashes are computed when needed.
create table ledger_node (
  height  smallint  not null check (height > 0 and height % 8 = 0),
  number  bigint    not null check (number >= 0),
  hash    bytea     not null check (octet_length(hash) = 32),
  primary key (height, number)
);

-- What was signed. One size never has two roots.
create table ledger_checkpoint (
  size  bigint       primary key check (size > 0),
  last  bigint       generated always as (size - 1) stored references ledger_leaf,
  root  bytea        not null check (octet_length(root) = 32),
  at    timestamptz  not null,
  note  text         not null
);

create trigger leaves_are_only_added before update or delete on ledger_leaf
  for each row execute function entries_are_only_added();
create trigger leaves_are_never_emptied before truncate on ledger_leaf
  for each statement execute function entries_are_only_added();
create trigger nodes_are_only_added before update or delete on ledger_node
  for each row execute function entries_are_only_added();
create trigger nodes_are_never_emptied before truncate on ledger_node
  for each statement execute function entries_are_only_added();
create trigger checkpoints_are_only_added before update or delete on ledger_checkpoint
  for each row execute function entries_are_only_added();
create trigger checkpoints_are_never_emptied before truncate on ledger_checkpoint
  for each statement execute function entries_are_only_added();
create trigger what_is_pending_stays before update on ledger_pending
  for each row execute function entries_are_only_added();
create trigger what_is_pending_is_never_emptied before truncate on ledger_pending
  for each statement execute function entries_are_only_added();

-- What is pending leaves that table only for the tree.
create function what_was_pending_has_a_number() returns trigger language plpgsql as $$
begin
  if exists (select from taken left join ledger_leaf leaf on leaf.stream = taken.stream and leaf.seq = taken.seq where leaf.number is null) then
    raise exception 'the ledger is only added to: what is pending leaves for the tree only';
  end if;
  return null;
end $$;

create trigger what_was_pending_has_a_number after delete on ledger_pending
  referencing old table as taken for each statement execute function what_was_pending_has_a_number();
