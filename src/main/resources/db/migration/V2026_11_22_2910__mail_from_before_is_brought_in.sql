-- An import of mail goes on after a crash where it was; the same source once more is the same import.

create table mail_import (
  id         uuid         primary key,
  path       text         not null check (length(path) > 0),
  mailbox    uuid         not null references mailbox,
  fate       text         not null check (fate in ('waiting', 'history')),
  begun_at   timestamptz  not null,
  size       bigint       not null default 0 check (size >= 0),
  reached    text         not null default '',
  done       bigint       not null default 0 check (done >= 0),
  taken      bigint       not null default 0 check (taken >= 0),
  too_large  bigint       not null default 0 check (too_large >= 0),
  state      text         not null default 'running' check (state in ('running', 'stopped', 'done', 'failed')),
  trouble    text         check (trouble in ('gone', 'unreadable')),
  unique (path, mailbox, fate),
  constraint who_fails_says_why check ((state = 'failed') = (trouble is not null))
);
