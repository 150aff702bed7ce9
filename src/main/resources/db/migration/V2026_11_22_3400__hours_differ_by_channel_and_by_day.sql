-- Opening hours had one stretch a day and knew no holidays: who wrote before a holiday was promised an answer on a day on which nobody works.
-- Hours now stand in tables of their own, per line and, where it differs, per channel; a closed day is a fact with a date and a name.

-- Minutes since midnight, 1440 being the end of the day. Overlapping or touching stretches cannot be written down in a multirange: they are one.
create domain stretches as int4multirange
  constraint within_a_day check (value <@ int4multirange(int4range(0, 1440)));

-- Who: `people` is what holds for people who are there and for every channel without hours of its own; `shop` is when one can buy.
create domain hours_of as text
  constraint people_a_channel_or_the_shop check (value in ('people', 'chat', 'form', 'callback', 'mail', 'shop'));

-- Known by its stamp: a new one with every change of hours, so that nobody overwrites unseen what another just wrote.
alter table line
  add column hours_stamp uuid not null default gen_random_uuid(),
  add column holidays_country text check (holidays_country ~ '^[A-Z]{2}$'),
  add column holidays_region  text check (holidays_region ~ '^[a-z0-9]{1,4}$'),
  add column on_holidays      text not null default 'open' check (on_holidays in ('closed', 'sunday', 'open')),
  add column shop_on_holidays text not null default 'open' check (shop_on_holidays in ('closed', 'sunday', 'open')),
  add constraint a_region_lies_in_a_country check (holidays_region is null or holidays_country is not null),
  add constraint whose_holidays_must_be_known check (holidays_country is not null or (on_holidays = 'open' and shop_on_holidays = 'open'));

create table line_week (
  line       uuid      not null references line,
  whose      hours_of  not null,
  day        smallint  not null check (day between 1 and 7),
  stretches  stretches not null check (not isempty(stretches)),
  primary key (line, whose, day)
);

create table line_day (
  line       uuid      not null references line,
  whose      hours_of  not null,
  day        date      not null,
  name       text      not null check (length(name) <= 60),
  stretches  stretches not null,
  primary key (line, whose, day)
);

-- A line that is never open keeps no promise. Judged when the work is done, as a week is written day by day.
create function a_line_opens_at_least_once_a_week() returns trigger language plpgsql as $$
declare
  one uuid;
begin
  if tg_table_name = 'line' then
    one := new.id;
  elsif tg_op = 'DELETE' then
    one := old.line;
  else
    one := new.line;
  end if;
  if exists (select from line where id = one) and not exists (select from line_week where line = one and whose = 'people') then
    raise exception 'line % is never open', one using errcode = 'check_violation', constraint = 'a_line_opens_at_least_once_a_week';
  end if;
  return null;
end $$;

insert into line_week (line, whose, day, stretches)
select line.id, 'people', array_position(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], written.key),
       int4multirange(int4range(
         cast(extract(epoch from cast(split_part(written.value, '-', 1) as interval)) / 60 as integer),
         case when split_part(written.value, '-', 2) like '23:59:59%' then 1440
              else cast(ceil(extract(epoch from cast(split_part(written.value, '-', 2) as interval)) / 60) as integer) end))
  from line cross join lateral jsonb_each_text(line.hours) as written;

alter table line drop column hours;

create constraint trigger a_new_line_opens after insert on line
  deferrable initially deferred for each row execute function a_line_opens_at_least_once_a_week();
create constraint trigger a_line_stays_open after delete or update on line_week
  deferrable initially deferred for each row execute function a_line_opens_at_least_once_a_week();
