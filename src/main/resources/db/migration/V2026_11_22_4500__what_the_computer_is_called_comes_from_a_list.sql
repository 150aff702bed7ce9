-- A computer that speaks to customers bears no human name, so there is no room for one; and an administrator can switch it off.

create table automatic_help (
  one        boolean     primary key default true check (one),
  name       text        not null check (name in ('automatic_help', 'help_robot', 'chat_computer', 'digital_assistant', 'our_robot', 'our_computer')),
  answers    boolean     not null,
  phrases    boolean     not null,
  changed_at timestamptz not null
);
