-- A customer may keep their place instead of choosing a quarter: then we call when it is their turn. And a number may turn out to be wrong.

alter table call_back
  add column in_turn boolean not null default false,
  drop constraint call_back_outcome_check,
  add constraint call_back_outcome_check check (outcome in ('reached', 'not_reached', 'wrong_number', 'withdrawn'));
