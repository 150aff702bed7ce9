-- Knowledge articles, the language their words are stemmed in, and ratings.

create table article (
  id          uuid        primary key,
  slug        text        not null,
  language    text        not null check (language in ('nl', 'en')),
  topic       text        not null,
  audience    text        not null check (audience in ('public', 'staff')),
  state       text        not null check (state in ('draft', 'published', 'archived')),
  title       text        not null,
  short       text        not null,
  questions   text        not null,
  body        text        not null,
  checked_on  date        not null,
  owner       uuid        references staff,
  words       tsvector    generated always as (
    setweight(to_tsvector(case language when 'nl' then 'dutch'::regconfig else 'english'::regconfig end, title), 'A')
    || setweight(to_tsvector(case language when 'nl' then 'dutch'::regconfig else 'english'::regconfig end, questions), 'A')
    || setweight(to_tsvector(case language when 'nl' then 'dutch'::regconfig else 'english'::regconfig end, short), 'B')
    || setweight(to_tsvector(case language when 'nl' then 'dutch'::regconfig else 'english'::regconfig end, body), 'D')) stored,
  unique (slug, language)
);

create index article_words on article using gin (words);

create table article_vote (
  article  uuid        not null references article,
  once     uuid        not null,
  helped   boolean     not null,
  at       timestamptz not null,
  primary key (article, once)
);

create table rating (
  conversation  uuid        not null references conversation,
  at            timestamptz not null,
  solved        text check (solved in ('yes', 'partly', 'no')),
  grade         int check (grade between 0 and 10),
  closing       bigint      not null,
  primary key (conversation, closing)
);

-- Mail and messages that must leave: committed with their cause, delivered by a job.
create table outgoing (
  id         uuid        primary key,
  recipient  text        not null,
  subject    text        not null,
  text       text        not null,
  made_at    timestamptz not null,
  sent_at    timestamptz,
  attempts   int         not null default 0,
  next_try   timestamptz not null,
  trouble    text
);

create index outgoing_unsent on outgoing (next_try) where sent_at is null;
