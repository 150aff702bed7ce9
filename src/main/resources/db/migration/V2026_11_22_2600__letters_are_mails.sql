-- Letters become mails: their words stand sealed, each recipient has an end of its own, and what nobody could deliver is known as such.

-- Written in clear until now. What stands there is sealed by the program, which alone has the key.
alter table outgoing
  alter column recipient drop not null,
  alter column subject drop not null,
  alter column text drop not null,
  add column sealed bytea,
  add column mailbox uuid,
  add column once text,
  add column gave_up_at timestamptz,
  add constraint words_are_sealed_or_wait_for_it
    check (case when sealed is null then num_nulls(recipient, subject, text) = 0 else num_nonnulls(recipient, subject, text) = 0 end),
  add constraint what_was_given_up_did_not_leave check (gave_up_at is null or sent_at is null);

-- What went wrong is one of a few kinds from now on; what a server said stands with the recipient, sealed.
update outgoing set trouble = 'away' where trouble is not null;

-- A letter of which there is only one per conversation, whoever wants to write it again.
create unique index one_letter_of_its_kind on outgoing (about, once) where once is not null;

drop index outgoing_unsent;
create index outgoing_unsent on outgoing (mailbox, next_try) where sent_at is null and gave_up_at is null;
create index outgoing_in_clear on outgoing (id) where sealed is null;

create table outgoing_recipient (
  letter   uuid   not null references outgoing on delete cascade,
  number   int    not null check (number >= 0),
  address  bytea  not null check (octet_length(address) = 32),
  state    text   not null default 'waiting' check (state in ('waiting', 'sent', 'undelivered')),
  said     bytea,
  primary key (letter, number)
);

create index outgoing_recipient_address on outgoing_recipient (address);
