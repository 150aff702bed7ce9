-- More can be promised than a person, an answer and a call; and who was cut off by us stands at the head of the line.

alter table promise
  drop constraint promise_kind_check,
  add constraint promise_kind_check check (kind in ('person', 'answer', 'call_back', 'decision', 'solution'));

alter table place
  add column returned boolean not null default false,
  add column not_for  uuid    references staff,
  add constraint only_who_was_cut_off_is_kept_from_somebody check (returned or not_for is null);

drop index place_order;
create index place_order on place (line, returned desc, order_at, id);
