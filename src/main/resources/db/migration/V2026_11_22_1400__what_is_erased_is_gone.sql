-- Erasing takes the words of a conversation and what we know of its customer, and the database keeps it from taking too much.

-- Erased: its key is gone. What is erased had ended, and nobody opens it again.
alter table conversation add column erased_at timestamptz;
alter table conversation add constraint only_what_ended_is_erased
  check (erased_at is null or turn in ('closed', 'set_aside'));

-- What ended and is not erased, in the order in which it ended: what retention looks at.
create index conversation_ended on conversation (turn_since, id) where erased_at is null and turn in ('closed', 'set_aside');

alter table customer add column erased_at timestamptz;
alter table customer add constraint nothing_is_known_of_who_was_erased
  check (erased_at is null or (name = '' and email is null and phone is null and email_verified_at is null));

-- Samples of names and addresses would stay in the statistics of the planner for as long as nobody looks at the table again.
alter table customer alter column name set statistics 0, alter column email set statistics 0, alter column phone set statistics 0;
alter index customer_email alter column 1 set statistics 0;
alter table outgoing alter column recipient set statistics 0, alter column subject set statistics 0, alter column text set statistics 0;
select pg_clear_attribute_stats(current_schema(), t.name, t.col, false)
  from (values ('customer', 'name'), ('customer', 'email'), ('customer', 'phone'), ('customer_email', 'lower'),
               ('outgoing', 'recipient'), ('outgoing', 'subject'), ('outgoing', 'text')) as t (name, col);

-- Whose conversation a letter is about, so that it goes when the conversation does.
alter table outgoing add column about uuid;
create index outgoing_about on outgoing (about) where about is not null;

-- That a browser asked to prove an address, and that it did: the address of this customer, and of everybody with the same one.
create table address_proof (
  token_hash  bytea       not null,
  customer    uuid        not null references customer,
  asked_at    timestamptz not null,
  proved_at   timestamptz,
  primary key (token_hash, customer)
);

create index address_proof_customer on address_proof (customer);

-- What must stay although somebody asks for its erasure or its time is over (GDPR art. 17(3)(e)): a conversation, or all of a customer.
-- The reason is sealed with the key of one of the conversations it is about.
create table legal_hold (
  id            uuid        primary key,
  conversation  uuid        references conversation,
  customer      uuid        references customer,
  reason        bytea       not null,
  sealed_with   uuid        not null references ledger_stream,
  set_by        uuid        not null references staff,
  set_at        timestamptz not null,
  until         timestamptz not null,
  ended_at      timestamptz,
  ended_how     text        check (ended_how in ('lapsed', 'lifted')),
  constraint one_thing_is_held check ((conversation is null) <> (customer is null)),
  constraint a_hold_ends check (until > set_at and until <= set_at + interval '5 years'),
  constraint an_end_says_how check ((ended_at is null) = (ended_how is null))
);

create unique index one_hold_on_a_conversation on legal_hold (conversation) where ended_at is null;
create unique index one_hold_on_a_customer on legal_hold (customer) where ended_at is null;

-- A key goes only when its conversation ended and nothing holds it, whoever deletes the row.
create function a_key_is_not_taken_too_early() returns trigger language plpgsql as $$
begin
  if exists (select from conversation c where c.id = old.stream and c.turn not in ('closed', 'set_aside')) then
    raise exception 'the key of a conversation that has not ended stays';
  end if;
  if exists (select from legal_hold h where h.ended_at is null
               and (h.conversation = old.stream
                    or h.customer in (select p.customer from participant p where p.conversation = old.stream))) then
    raise exception 'the key of a conversation that is held stays';
  end if;
  return old;
end $$;

create trigger a_key_is_not_taken_too_early before delete on ledger_key
  for each row execute function a_key_is_not_taken_too_early();

-- The same for what we know of the customer.
create function who_is_held_is_not_erased() returns trigger language plpgsql as $$
begin
  if new.erased_at is not null and old.erased_at is null
     and exists (select from legal_hold h where h.ended_at is null and (h.customer = new.id
                   or h.conversation in (select p.conversation from participant p where p.customer = new.id))) then
    raise exception 'a customer who is held is not erased';
  end if;
  return new;
end $$;

create trigger who_is_held_is_not_erased before update on customer
  for each row execute function who_is_held_is_not_erased();
