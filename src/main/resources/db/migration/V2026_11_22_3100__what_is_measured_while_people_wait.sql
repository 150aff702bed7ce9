-- How long a wait will be was guessed from the time of talking; what is measured while people wait, who left, and how promises ended was not kept.

-- Since when somebody has stood in the line without a break, and how many worked and who it was when this one was picked up.
alter table place
  add column joined_at  timestamptz not null default now(),
  add column busy_since timestamptz;

create index place_busy on place (line, busy_since);

update place set joined_at = waiting_since;

alter table pick_up
  add column joined_at  timestamptz,
  add column busy_since timestamptz,
  add column staff      uuid references staff,
  add column people     integer check (people >= 0);

create index pick_up_staff on pick_up (staff, at desc) where staff is not null;

-- Who left the line without having been helped.
create table line_left (
  id         uuid        primary key,
  line       uuid        not null references line,
  joined_at  timestamptz not null,
  at         timestamptz not null,
  constraint nobody_leaves_before_joining check (at >= joined_at)
);

create index line_left_line on line_left (line, at);

-- How promises of a person ended that were made from an estimate: what the guard learns from. `kept` is empty when the end taught nothing of
-- waiting, because somebody was there at once; `words_after` are the seconds from the pick-up until the first words.
create table lesson (
  id          uuid             primary key,
  line        uuid             not null references line,
  at          timestamptz      not null,
  kept        boolean,
  words_after double precision check (words_after >= 0),
  constraint a_lesson_teaches_something check (kept is not null or words_after is not null)
);

create index lesson_line on lesson (line, at desc);
