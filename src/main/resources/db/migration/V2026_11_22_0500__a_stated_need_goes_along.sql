-- A need that was stated was lost with the place when somebody was picked up, so whoever was handed over lost it too.

alter table pick_up
  add column need text not null default 'none' check (need in ('none', 'safety', 'no_service', 'priority'));
alter table pick_up alter column need drop default;

create index pick_up_latest on pick_up (conversation, at desc);
