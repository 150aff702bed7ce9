-- Mail is a way to us like the others, and comes in at mailboxes.

alter table conversation drop constraint conversation_channel_check;
alter table conversation add check (channel in ('chat', 'form', 'callback', 'mail'));

create table mailbox (
  id         uuid  primary key,
  brand      text  not null references brand,
  address    text  not null check (position('@' in address) > 1),
  name       text  not null,
  topic      text  not null default '',
  language   text  not null check (language in ('nl', 'en')),
  signature  text  not null default '',
  constraint the_address_leaves_room_for_a_signed_reference check (position('@' in address) <= 44)
);

create unique index mailbox_address on mailbox (lower(address));
