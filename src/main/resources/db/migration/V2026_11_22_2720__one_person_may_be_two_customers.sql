-- Who wrote from two addresses is two customers here. A colleague may say that they are one person, and take it back.

create table same_person (
  id         uuid         primary key,
  one        uuid         not null references customer,
  other      uuid         not null references customer,
  said_by    uuid         not null references staff,
  said_at    timestamptz  not null,
  undone_by  uuid         references staff,
  undone_at  timestamptz,
  constraint nobody_is_said_to_be_themselves check (one <> other),
  constraint whoever_takes_it_back_is_known check ((undone_by is null) = (undone_at is null))
);

create unique index said_once_of_two on same_person (least(one, other), greatest(one, other)) where undone_at is null;
create index same_person_one on same_person (one) where undone_at is null;
create index same_person_other on same_person (other) where undone_at is null;

create function it_was_said_and_stays_said() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.undone_at is not null
     or (new.id, new.one, new.other, new.said_by, new.said_at) is distinct from (old.id, old.one, old.other, old.said_by, old.said_at) then
    raise exception 'that two are one person is taken back, and never changed or forgotten';
  end if;
  return new;
end $$;

create trigger it_was_said_and_stays_said before update or delete on same_person
  for each row execute function it_was_said_and_stays_said();
