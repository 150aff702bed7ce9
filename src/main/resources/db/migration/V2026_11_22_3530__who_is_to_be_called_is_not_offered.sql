-- Who asked to be called, also when it is their turn, is not there from the beginning.

create or replace function who_came_by_chat_is_there() returns trigger language plpgsql as $$
begin
  new.live := exists (select from conversation c where c.id = new.conversation and c.channel = 'chat')
    and coalesce((select p.kind from promise p where p.conversation = new.conversation order by p.made_at desc, p.id desc limit 1), '') <> 'call_back';
  return new;
end $$;
