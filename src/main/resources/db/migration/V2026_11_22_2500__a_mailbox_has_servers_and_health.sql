-- A mailbox is fetched from and sent from by servers of its own, remembers how far it was read, and says how it goes.

alter table mailbox
  add column state    text    not null default 'on' check (state in ('on', 'off')),
  add column version  bigint  not null default 1;

-- By which server letters leave. Passwords are sealed by the master key.
create table mailbox_sending (
  mailbox   uuid  primary key references mailbox on delete cascade,
  host      text  not null check (host <> ''),
  port      int   not null check (port between 1 and 65535),
  tls       text  not null check (tls in ('implicit', 'starttls', 'none')),
  username  text  not null,
  password  bytea,
  constraint who_logs_in_has_a_password check ((username = '') = (password is null)),
  constraint only_this_machine_is_spoken_to_in_the_clear check (tls <> 'none' or host in ('localhost', '127.0.0.1', '::1'))
);

-- From which server mail is fetched, by a password or by a permission that can be taken back.
create table mailbox_fetching (
  mailbox         uuid  primary key references mailbox on delete cascade,
  state           text  not null check (state in ('on', 'off')),
  host            text  not null check (host <> ''),
  port            int   not null check (port between 1 and 65535),
  tls             text  not null check (tls in ('implicit', 'starttls', 'none')),
  username        text  not null check (username <> ''),
  password        bytea,
  token_endpoint  text,
  client_id       text,
  client_secret   bytea,
  refresh_token   bytea,
  folder          text  not null check (folder <> ''),
  stock           text  not null check (stock in ('unread', 'all')),
  afterwards      text  not null check (afterwards in ('keep', 'move', 'delete')),
  move_to         text  not null,
  trusted         text  not null,
  constraint one_way_to_log_in check (num_nonnulls(password, refresh_token) = 1),
  constraint a_permission_is_asked_for_somewhere check (num_nonnulls(token_endpoint, client_id, refresh_token) in (0, 3)),
  constraint what_is_moved_goes_somewhere_else check ((afterwards = 'move') = (move_to <> '') and move_to <> folder),
  constraint only_this_machine_is_read_in_the_clear check (tls <> 'none' or host in ('localhost', '127.0.0.1', '::1'))
);

-- How far a folder was read. Numbers (RFC 9051, 2.3.1.1) mean something only under the same validity.
create table mailbox_position (
  mailbox    uuid         primary key references mailbox on delete cascade,
  validity   bigint       not null check (validity > 0),
  last_uid   bigint       not null check (last_uid >= 0),
  begun_uid  bigint       not null check (begun_uid > 0),
  begun_at   timestamptz  not null
);

-- What stands on the server and was passed by: too large for us, or to be tried again.
create table mailbox_left (
  mailbox   uuid         not null references mailbox on delete cascade,
  validity  bigint       not null,
  uid       bigint       not null,
  why       text         not null check (why in ('too_large', 'not_taken')),
  bytes     bigint       not null,
  since     timestamptz  not null,
  primary key (mailbox, validity, uid)
);

-- Which node fetches now, and until when nobody else does.
create table mailbox_claim (
  mailbox  uuid         primary key references mailbox on delete cascade,
  node     uuid         not null,
  until    timestamptz  not null
);

create table mailbox_health (
  mailbox     uuid         primary key references mailbox on delete cascade,
  fetched_at  timestamptz,
  trouble     text,
  since       timestamptz,
  constraint a_trouble_has_a_beginning check ((trouble is null) = (since is null))
);

-- How many mails were taken in each hour.
create table mailbox_count (
  mailbox  uuid         not null references mailbox on delete cascade,
  hour     timestamptz  not null,
  taken    int          not null check (taken > 0),
  primary key (mailbox, hour)
);
