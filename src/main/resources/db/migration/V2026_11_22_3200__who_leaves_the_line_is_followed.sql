-- Who leaves the line is followed until their turn would have come: otherwise those who gave up would make our figures look better.

create table ghost (
  id            uuid        primary key,
  conversation  uuid        not null references conversation,
  line          uuid        not null references line,
  place         uuid        not null,
  returned      boolean     not null,
  order_at      timestamptz not null,
  not_before    timestamptz,
  promise       uuid        not null references promise,
  due_at        timestamptz not null,
  left_at       timestamptz not null,
  why           text        not null check (why in ('closed', 'call', 'mail', 'gone')),
  reached_at    timestamptz,
  reached_how   text        check (reached_how in ('passed', 'free', 'late')),
  came_back_at  timestamptz,
  told_at       timestamptz,
  constraint a_turn_comes_after_leaving check (reached_at >= left_at),
  constraint who_came_back_is_no_ghost check (reached_at is null or came_back_at is null),
  constraint a_turn_comes_somehow check ((reached_at is null) = (reached_how is null)),
  constraint told_is_what_happened check (told_at is null or reached_at is not null)
);

-- Whoever leaves a place again is followed from the first time: the first promise is the one that counts.
create unique index one_ghost_each on ghost (place) where reached_at is null and came_back_at is null;
create index ghost_conversation on ghost (conversation, left_at);
create index ghost_order on ghost (line, returned desc, order_at, place) where reached_at is null and came_back_at is null;
create index ghost_untold on ghost (reached_at) where reached_at is not null and told_at is null;
create index ghost_free on ghost (line, reached_at) where reached_how = 'free';
