-- What certainty is learnt from: how relevant a passage was and whether it helped. No words, no conversation, nobody's name.

create table passage_lesson (
  id         bigint            primary key generated always as identity,
  language   text              not null check (language in ('nl', 'en', 'fr', 'de')),
  relevance  double precision  not null check (relevance between 0 and 1),
  helped     boolean           not null,
  at         timestamptz       not null
);

create index passage_lesson_newest on passage_lesson (language, id);
