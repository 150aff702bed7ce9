-- Two machines that answer each other never stop by themselves: ours does, after two letters.

-- The address is a digest under a key of ours. A person who writes there begins it anew: then the row goes.
create table automatic_letter (
  address          bytea        primary key check (octet_length(address) = 32),
  letters          int          not null default 0,
  latest           uuid,
  echoes           int          not null default 0 check (echoes between 0 and 2),
  by_itself_since  timestamptz,
  constraint at_most_two_until_a_person_writes check (letters between 0 and 2),
  constraint who_answers_twice_at_once_answers_by_itself check ((echoes = 2) = (by_itself_since is not null))
);
