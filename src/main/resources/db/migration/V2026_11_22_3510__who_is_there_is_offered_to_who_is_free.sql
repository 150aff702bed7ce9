-- A customer who is there is offered to one colleague after the other, and never to two at once, whichever node thinks that it is its turn.

alter table place add column live boolean not null default false;

-- The line may not see by which channel somebody came; the database sees it for the line, once, and says only whether they are there.
create function who_came_by_chat_is_there() returns trigger language plpgsql as $$
begin
  new.live := exists (select from conversation c where c.id = new.conversation and c.channel = 'chat');
  return new;
end $$;

create trigger who_came_by_chat_is_there before insert on place
  for each row execute function who_came_by_chat_is_there();
update place p set live = true from conversation c where c.id = p.conversation and c.channel = 'chat';
create index place_live on place (returned desc, order_at, id) where live and not_before is null;

create table offer (
  id          uuid        primary key,
  place       uuid        not null,
  line        uuid        not null references line,
  staff       uuid        not null references staff,
  offered_at  timestamptz not null,
  until       timestamptz not null,
  ended_at    timestamptz,
  how         text,
  constraint an_offer_takes_time check (until > offered_at),
  constraint an_end_of_an_offer_says_how check ((ended_at is null) = (how is null) and how in ('taken', 'not_taken', 'withdrawn'))
);

create unique index one_open_offer_of_a_place on offer (place) where ended_at is null;
create unique index one_open_offer_to_a_member on offer (staff) where ended_at is null;
create index offer_place on offer (place, staff, ended_at);

-- What the line knows of who helps: since when they are free, and how many offers in a row they did not take.
create table offer_count (
  staff       uuid        primary key references staff,
  free_since  timestamptz not null,
  missed      int         not null default 0 check (missed >= 0)
);
