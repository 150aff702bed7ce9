-- Which profiles of law apply, our own terms beside them, and what kind of matter people come with to each line.

create table promise_setting (
  one            boolean  primary key default true check (one),
  profiles       text[]   not null,
  chat_minutes   integer  not null check (chat_minutes between 1 and 60),
  written_days   integer  not null check (written_days between 1 and 5),
  written_until  time     not null,
  constraint at_least_one_profile_applies check (cardinality(profiles) >= 1)
);

create table line_matter (
  line    uuid  primary key references line on delete cascade,
  matter  text  not null check (matter in ('billing', 'payment', 'continuity', 'complaint', 'other'))
);
