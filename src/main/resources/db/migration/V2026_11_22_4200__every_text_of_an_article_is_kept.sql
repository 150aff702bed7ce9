-- Every text that an article had is kept. Readers see the version in use; a later one is proposed, until a person checked it.

create table article_version (
  article     uuid        not null references article,
  number      int         not null check (number > 0),
  written_at  timestamptz not null,
  writer      uuid        references staff,
  why         text        not null default '' check (length(why) <= 300),
  restores    int         check (restores < number),
  topic       text        not null,
  audience    text        not null check (audience in ('public', 'staff')),
  title       text        not null check (length(trim(title)) > 0),
  short       text        not null check (length(trim(short)) > 0),
  questions   text        not null,
  body        text        not null,
  primary key (article, number),
  foreign key (article, restores) references article_version
);

insert into article_version (article, number, written_at, topic, audience, title, short, questions, body)
select id, version, now(), topic, audience, title, short, questions, body from article;

create trigger a_version_stays_what_it_is before update or delete on article_version
  for each row execute function entries_are_only_added();

-- A translation says which version of the article it was made from is in it.
alter table article
  add constraint the_version_in_use_is_kept foreign key (id, version) references article_version (article, number) deferrable initially deferred,
  add column source uuid references article deferrable initially deferred,
  add column source_version int,
  add constraint a_translation_is_of_a_version check ((source is null) = (source_version is null) and source <> id);

create index article_state on article (state, topic, title);

-- What became of an article: who said that it is right, took it away, or brought it back, and why.
create table article_step (
  seq      bigint      generated always as identity primary key,
  article  uuid        not null references article,
  at       timestamptz not null,
  staff    uuid        references staff,
  kind     text        not null check (kind in ('offered', 'checked', 'refused', 'archived', 'brought_back')),
  version  int         not null,
  why      text        not null default '' check (length(why) <= 300),
  foreign key (article, version) references article_version,
  constraint what_is_taken_away_says_why check (kind not in ('archived', 'refused') or length(trim(why)) > 0)
);

create index article_step_of on article_step (article, seq);

create trigger a_step_stays_what_it_is before update or delete on article_step
  for each row execute function entries_are_only_added();

-- Pictures and PDF files of an article, for whoever may read it: ours, so not sealed.
create table article_file (
  article   uuid        not null references article,
  name      text        not null check (name ~ '^[a-z0-9][a-z0-9._-]*\.(png|jpg|gif|webp|pdf)$' and length(name) <= 100),
  type      text        not null check (type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf')),
  alt       text        not null check (length(trim(alt)) > 0),
  size      bigint      not null check (size > 0),
  added_at  timestamptz not null,
  added_by  uuid        references staff,
  primary key (article, name)
);

create table article_file_piece (
  article  uuid   not null,
  name     text   not null,
  number   int    not null check (number >= 0),
  content  bytea  not null,
  primary key (article, name, number),
  foreign key (article, name) references article_file on delete cascade
);
