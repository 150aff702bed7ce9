-- A restore brings another PostgreSQL, whose transactions are numbered anew; whoever held a position from before would wait for ever.

-- Added to the number of every transaction in a position. Without a row nothing is added; each restore adds more than was ever used before it.
create table feed_shift (
  one           boolean primary key default true check (one),
  transactions  bigint  not null check (transactions > 0)
);
