-- Somebody who waits in a chat may go away without a word. Whoever comes to help must know that before they write, and the promise of a person
-- moves to a way that reaches who is not there.

-- The last sign of life of a customer in a chat: an open page (live), or a page that was loaded. Written at most once a minute.
create table sign_of_life (
  conversation  uuid        primary key references conversation,
  seen_at       timestamptz not null,
  live          boolean     not null,
  gone_at       timestamptz,
  constraint gone_is_after_seen check (gone_at >= seen_at)
);

create index sign_of_life_latest on sign_of_life (seen_at) where gone_at is null;

-- What is promised to who was no longer there, until they come back.
alter table ghost
  add column instead uuid references promise,
  add constraint only_who_is_gone_is_promised_something_else check (instead is null or why = 'gone');
