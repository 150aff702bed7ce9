-- Answers to programs, kept for a day under the key they chose, so that asking again does nothing again. The words in an answer are sealed
-- with the key of its conversation: erasing that erases these.

create table answer_given (
  token         uuid        not null references token,
  key           text        not null check (length(key) between 1 and 255),
  request_hash  bytea       not null check (octet_length(request_hash) = 32),
  conversation  uuid        not null,
  answer        bytea       not null,
  at            timestamptz not null,
  primary key (token, key)
);

create index answer_given_at on answer_given (at);
