-- Tokens: what a program shows to be let in. A person's acts as that person; a machine's is always a computer, and cannot do what only a person may.

create table token (
  id         uuid        primary key,
  hash       bytea       not null unique check (octet_length(hash) = 32),
  kind       text        not null check (kind in ('personal', 'machine')),
  staff      uuid        references staff,
  label      text        not null check (length(trim(label)) between 1 and 80),
  scopes     text[]      not null,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz,
  constraint a_person_s_token_is_of_a_person check ((kind = 'personal') = (staff is not null)),
  constraint a_machine_has_no_persons_name check (kind <> 'machine' or label ~ '^[a-z0-9]+([.-][a-z0-9]+)+$'),
  constraint a_token_is_for_something check (cardinality(scopes) > 0
    and scopes <@ array['read', 'reply', 'note', 'pick_up', 'close', 'customers', 'articles', 'search']),
  constraint a_machine_is_no_person check (kind <> 'machine' or not scopes && array['pick_up', 'close']),
  constraint a_token_ends_within_a_year check (ends_at > made_at and ends_at <= made_at + interval '8784 hours')
);

create index token_staff on token (staff, made_at);

-- What a token opens and for how long never changes; it is used, and it can be revoked, once.
create function a_token_stays_what_it_is() returns trigger language plpgsql as $$
begin
  if (new.id, new.hash, new.kind, new.staff, new.label, new.scopes, new.made_at, new.ends_at)
      is distinct from (old.id, old.hash, old.kind, old.staff, old.label, old.scopes, old.made_at, old.ends_at)
     or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'a token stays what it is';
  end if;
  return new;
end $$;

create trigger a_token_stays_what_it_is before update on token
  for each row execute function a_token_stays_what_it_is();
create trigger a_token_is_not_forgotten before delete on token
  for each row execute function entries_are_only_added();

-- A program looks as well: by a person's token for that person, by a machine's for nobody else.
alter table audit
  alter column staff drop not null,
  add column token uuid references token,
  add constraint somebody_looked check (staff is not null or token is not null);
