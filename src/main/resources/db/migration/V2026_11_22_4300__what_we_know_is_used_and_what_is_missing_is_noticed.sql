-- What we know is used: how often, whom it did not help, what nobody found, and which questions wait for a person to write them anew.

create table article_use (
  article  uuid    not null references article,
  day      date    not null,
  kind     text    not null check (kind in ('read', 'quoted', 'linked')),
  times    bigint  not null check (times > 0),
  primary key (article, day, kind)
);

-- What a reader missed, and what a colleague says is wrong. A reader is nobody; a colleague says who they are.
create table article_remark (
  id          uuid        primary key,
  article     uuid        not null references article,
  kind        text        not null check (kind in ('missing', 'wrong')),
  words       text        not null check (length(words) between 1 and 300),
  author      uuid        references staff,
  at          timestamptz not null,
  settled_at  timestamptz,
  settled_by  uuid        references staff,
  constraint a_colleague_says_who_they_are check ((kind = 'wrong') = (author is not null)),
  constraint somebody_settled_it check ((settled_at is null) = (settled_by is null))
);

create index article_remark_open on article_remark (article, at) where settled_at is null;

-- Searches in vain, after the gate; equal ones are one row.
create table missed_search (
  language    text        not null check (language in ('nl', 'en', 'fr', 'de')),
  key         text        not null check (length(key) between 2 and 200),
  words       text        not null check (length(words) between 1 and 200),
  nothing     bigint      not null default 0 check (nothing >= 0),
  no_help     bigint      not null default 0 check (no_help >= 0),
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  settled_at  timestamptz,
  settled_by  uuid        references staff,
  primary key (language, key),
  constraint somebody_settled_it check ((settled_at is null) = (settled_by is null))
);

create index missed_search_last on missed_search (last_at);

-- Questions that customers asked in a conversation. Their words stay there and are read when they are shown, so that erasing reaches them.
create table waiting_question (
  id            uuid        primary key,
  conversation  uuid        not null references conversation,
  entry         bigint      not null,
  article       uuid        references article,
  at            timestamptz not null,
  unique nulls not distinct (conversation, entry, article)
);

create index waiting_question_at on waiting_question (at);
