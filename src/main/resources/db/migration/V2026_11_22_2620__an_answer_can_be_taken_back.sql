-- What was sent by mail cannot be called back, so it waits a quarter of a minute before it is said.

-- One per person and conversation: it leaves by itself, or is held because something came in between, or was taken back and is written on.
create table leaving (
  id            uuid         primary key,
  conversation  uuid         not null references conversation,
  staff         uuid         not null references staff,
  sealed        bytea        not null check (octet_length(sealed) >= 28),
  said          bigint       not null,
  made_at       timestamptz  not null,
  leaves_at     timestamptz,
  state         text         not null check (state in ('leaving', 'held', 'taken_back')),
  constraint what_leaves_by_itself_has_its_moment check ((state = 'leaving') = (leaves_at is not null)),
  constraint one_answer_of_each_person unique (conversation, staff)
);

create index leaving_due on leaving (leaves_at) where state = 'leaving';
