-- A backup that is older than what was signed since would give sizes that were signed before another root. So after it is put back the
-- tree goes on under another name, and says so (docs/ledger-format.md, 12).

create table ledger_origin (
  number  int          primary key check (number > 1),
  id      uuid         not null unique,
  at      timestamptz  not null,
  size    bigint       not null check (size >= 0),
  signed  bigint       not null check (signed >= size),
  note    text         not null
);

create trigger names_are_only_added before update or delete on ledger_origin
  for each row execute function entries_are_only_added();
create trigger names_are_never_emptied before truncate on ledger_origin
  for each statement execute function entries_are_only_added();
