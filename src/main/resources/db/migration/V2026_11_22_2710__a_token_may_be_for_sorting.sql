-- A program may say what belongs together, for a person: judging that is nothing for a machine.

alter table token drop constraint a_token_is_for_something, drop constraint a_machine_is_no_person;
alter table token
  add constraint a_token_is_for_something check (cardinality(scopes) > 0
    and scopes <@ array['read', 'reply', 'note', 'pick_up', 'close', 'sort', 'customers', 'articles', 'search']),
  add constraint a_machine_is_no_person check (kind <> 'machine' or not scopes && array['pick_up', 'close', 'sort']);
