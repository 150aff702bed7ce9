-- How many live contacts somebody has at once, in which languages and on which topics they help, and since when and why they are there or away.

alter table staff
  add column capacity  int         not null default 2,
  add column state_at  timestamptz,
  add column away_why  text,
  add constraint one_to_six_at_once check (capacity between 1 and 6),
  add constraint away_for_a_known_reason check (away_why is null or state = 'away' and away_why = 'not_taken');

-- Nothing here means: all of them.
create table staff_language (
  staff     uuid not null references staff,
  language  text not null check (language in ('nl', 'en')),
  primary key (staff, language)
);

create table staff_topic (
  staff  uuid not null references staff,
  topic  text not null check (length(trim(topic)) > 0),
  primary key (staff, topic)
);
