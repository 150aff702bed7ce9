-- Who was promised a person and now waits for an answer or a call is not there any more; who is promised a person again, is.

create function who_waits_for_an_answer_is_not_there() returns trigger language plpgsql as $$
declare
  before text;
  after  text;
begin
  select kind into before from promise where id = old.promise;
  select kind into after from promise where id = new.promise;
  if before = 'person' and after <> 'person' then
    update place set live = false where id = new.place;
  elsif before <> 'person' and after = 'person' and new.channel = 'chat' then
    update place set live = true where id = new.place;
  end if;
  return new;
end $$;

create trigger who_waits_for_an_answer_is_not_there after update of promise on conversation
  for each row when (old.place is not null and old.place = new.place and old.promise is distinct from new.promise)
  execute function who_waits_for_an_answer_is_not_there();
