-- Who writes twice about one thing waits once: a conversation goes on in another, both keep their record, and it can be undone.

-- That one goes on in another. `first_word`, `need` and `promise` are what it stood on when it was our turn, so that it can come back to that;
-- `into_first_word` is since when the other one waited of itself.
create table merged (
  id                 uuid         primary key,
  conversation       uuid         not null references conversation,
  into_conversation  uuid         not null references conversation,
  merged_by          uuid         not null references staff,
  merged_at          timestamptz  not null,
  entry              bigint       not null,
  first_word         timestamptz,
  need               text         not null check (need in ('none', 'safety', 'no_service', 'priority')),
  promise            uuid         references promise,
  into_first_word    timestamptz  not null,
  undone_by          uuid         references staff,
  undone_at          timestamptz,
  constraint nothing_goes_on_in_itself check (conversation <> into_conversation),
  constraint whoever_undoes_it_is_known check ((undone_by is null) = (undone_at is null)),
  constraint who_waited_was_promised_something check ((first_word is null) = (promise is null)),
  foreign key (conversation, entry) references ledger_entry (stream, seq),
  foreign key (promise, conversation) references promise (id, conversation)
);

create unique index goes_on_in_one_other on merged (conversation) where undone_at is null;
create index merged_into on merged (into_conversation) where undone_at is null;

create function a_merge_stands_as_it_was_made() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (with recursive way as (
                 select new.into_conversation as id
                 union select m.into_conversation from way join merged m on m.conversation = way.id and m.undone_at is null)
               select from way where id = new.conversation) then
      raise exception 'what goes on in another does not come back to itself';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.undone_at is not null
     or (new.id, new.conversation, new.into_conversation, new.merged_by, new.merged_at, new.entry, new.first_word, new.need, new.promise)
        is distinct from
        (old.id, old.conversation, old.into_conversation, old.merged_by, old.merged_at, old.entry, old.first_word, old.need, old.promise) then
    raise exception 'that one went on in another is undone, and never changed or forgotten';
  end if;
  return new;
end $$;

create trigger a_merge_stands_as_it_was_made before insert or update or delete on merged
  for each row execute function a_merge_stands_as_it_was_made();

-- What goes on in another has ended here, and what comes back no longer goes on there. Judged when the work is done.
create function what_goes_on_elsewhere_has_ended_here() returns trigger language plpgsql as $$
declare
  one uuid;
begin
  if tg_table_name = 'merged' then one := new.conversation; else one := new.id; end if;
  if exists (select from merged m join conversation c on c.id = m.conversation
              where m.conversation = one and m.undone_at is null and c.turn not in ('closed', 'set_aside')) then
    raise exception 'what goes on in another conversation has ended here';
  end if;
  return null;
end $$;

create constraint trigger what_goes_on_elsewhere_has_ended_here after insert or update on merged
  deferrable initially deferred for each row execute function what_goes_on_elsewhere_has_ended_here();
create constraint trigger what_goes_on_elsewhere_has_ended_here after update on conversation
  deferrable initially deferred for each row when (old.turn in ('closed', 'set_aside') and new.turn not in ('closed', 'set_aside'))
  execute function what_goes_on_elsewhere_has_ended_here();

-- A promise can go on in another one that is due no later. Neither kept nor broken: the other one counts. Not when it is late: then it is broken.
alter table promise_end drop constraint promise_end_how_check;
alter table promise_end add column onto uuid references promise;
alter table promise_end
  add check (how in ('kept', 'released', 'replaced', 'passed_on')),
  add constraint passed_on_to_another check ((how = 'passed_on') = (onto is not null) and onto is distinct from promise);

create function nothing_is_put_off_by_passing_it_on() returns trigger language plpgsql as $$
begin
  if new.how = 'passed_on' and not exists (
      select from promise mine join promise other on other.id = new.onto
       where mine.id = new.promise and other.due_at <= mine.due_at and new.at <= mine.due_at and new.at <= other.due_at
         and not exists (select from promise_end done where done.promise = other.id)) then
    raise exception 'a promise is passed on while it runs, to one that runs and is due no later';
  end if;
  return new;
end $$;

create trigger nothing_is_put_off_by_passing_it_on before insert on promise_end
  for each row execute function nothing_is_put_off_by_passing_it_on();

-- The moves of DESIGN 5.1 and one more: also from the computer's turn something can go on in another.
create or replace function only_lawful_moves() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.reference <> old.reference or new.opened_at <> old.opened_at then
    raise exception 'a conversation keeps its name and its beginning';
  end if;
  if new.turn <> old.turn and (old.turn, new.turn) not in (
      ('with_assistant', 'waiting_for_person'), ('with_assistant', 'closed'), ('with_assistant', 'set_aside'),
      ('waiting_for_person', 'with_person'), ('waiting_for_person', 'closed'), ('waiting_for_person', 'set_aside'),
      ('with_person', 'waiting_for_person'), ('with_person', 'waiting_for_customer'), ('with_person', 'closed'), ('with_person', 'set_aside'),
      ('waiting_for_customer', 'with_person'), ('waiting_for_customer', 'waiting_for_person'), ('waiting_for_customer', 'closed'),
      ('waiting_for_customer', 'set_aside'),
      ('closed', 'waiting_for_person'), ('set_aside', 'waiting_for_person')) then
    raise exception 'there is no move from % to %', old.turn, new.turn;
  end if;
  return new;
end $$;

-- G7: as before, and set aside as a duplicate by a person: proven by their entry together with where it goes on.
create or replace function only_you_close_it() returns trigger language plpgsql as $$
declare
  entry ledger_entry;
begin
  if new.turn = old.turn or new.turn not in ('closed', 'set_aside') then
    return new;
  end if;
  select * into entry from ledger_entry where stream = new.id and seq = new.ended_by_entry;
  if new.ended_how = 'customer' and entry.kind = 'closed' and entry.author_kind = 'customer' then return new; end if;
  if new.ended_how = 'final_letter' and entry.kind = 'final-letter' and entry.author_kind = 'person' and entry.body is not null
    and old.turn in ('with_person', 'waiting_for_customer') then return new; end if;
  if new.ended_how = 'left' and entry.kind = 'left' and old.turn = 'with_assistant' then return new; end if;
  if new.ended_how = 'silence' and entry.kind = 'silence' and old.turn = 'waiting_for_customer'
    and (select count(*) from ledger_entry r where r.stream = new.id and r.kind = 'reminder'
           and r.seq > coalesce((select max(q.seq) from ledger_entry q where q.stream = new.id and q.author_kind = 'customer'), 0)) >= 2
    then return new; end if;
  if new.ended_how = 'set_aside' and old.turn <> 'with_assistant' and entry.kind = 'set-aside'
    and (entry.author_kind = 'person' and entry.body is not null or entry.facts ? 'rule') then return new; end if;
  if new.ended_how = 'set_aside' and entry.kind = 'merged' and entry.author_kind = 'person' and entry.body is not null
    and exists (select from merged m where m.conversation = new.id and m.entry = new.ended_by_entry and m.undone_at is null)
    then return new; end if;
  raise exception 'only the customer closes: % by an entry of kind % written by %', new.ended_how, entry.kind, entry.author_kind;
end $$;
