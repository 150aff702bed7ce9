-- The organisation, its brands and teams, the staff, their sessions, and what they looked at.

create table organisation (
  one         boolean primary key default true check (one),
  name        text    not null,
  legal       text    not null default '',
  street      text    not null default '',
  city        text    not null default '',
  phone       text    not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email       text    not null default '',
  supervisor  text    not null default '',
  language    text    not null default 'nl' check (language in ('nl', 'en')),
  zone        text    not null default 'Europe/Amsterdam'
);

create table brand (
  id          text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  name        text not null,
  public_url  text,
  mailbox     text
);

create table team (
  id    uuid primary key,
  name  text not null unique,
  kind  text not null check (kind in ('own', 'partner'))
);

create table staff (
  id               uuid        primary key,
  name             text        not null check (length(trim(name)) > 0),
  sign_in_name     text        not null unique check (sign_in_name = lower(sign_in_name)),
  password_hash    text        not null,
  second_factor    bytea,
  second_used      bigint      not null default 0,
  role             text        not null check (role in ('first_line', 'lead', 'editor', 'complaints_officer', 'overseer', 'administrator')),
  team             uuid        not null references team,
  language         text        not null default 'nl' check (language in ('nl', 'en')),
  active           boolean     not null default true,
  state            text        not null default 'away' check (state in ('available', 'away')),
  seen_at          timestamptz,
  failed_attempts  int         not null default 0,
  locked_until     timestamptz,
  made_at          timestamptz not null
);

create table staff_session (
  id           uuid        primary key,
  token_hash   bytea       not null unique,
  staff        uuid        not null references staff,
  begun_at     timestamptz not null,
  seen_at      timestamptz not null,
  ends_at      timestamptz not null,
  second_done  boolean     not null default false,
  browser      text        not null default ''
);

create index staff_session_staff on staff_session (staff);

-- Reading, exporting, searching by name and changing settings leave a line here, for ever.
create table audit (
  seq      bigint      generated always as identity primary key,
  at       timestamptz not null,
  staff    uuid        not null references staff,
  act      text        not null,
  subject  text        not null
);

create index audit_subject on audit (subject, at);
create trigger the_audit_is_only_added_to before update or delete on audit
  for each row execute function entries_are_only_added();

create table customer (
  id                 uuid        primary key,
  name               text        not null default '',
  email              text,
  email_verified_at  timestamptz,
  phone              text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  language           text        not null check (language in ('nl', 'en')),
  made_at            timestamptz not null
);

create index customer_email on customer (lower(email));

-- What opens a conversation for its customer: the browser it began in, a link, a code sent to an address. Only hashes are kept.
create table browser_grant (
  token_hash    bytea       not null,
  conversation  uuid        not null,
  granted_at    timestamptz not null,
  primary key (token_hash, conversation)
);

create table case_key (
  key_hash      bytea       primary key,
  conversation  uuid        not null,
  made_at       timestamptz not null,
  revoked_at    timestamptz
);

create index case_key_conversation on case_key (conversation);

create table proof_code (
  id            uuid        primary key,
  conversation  uuid        not null,
  code_hash     bytea       not null,
  made_at       timestamptz not null,
  ends_at       timestamptz not null,
  attempts      int         not null default 0,
  used_at       timestamptz
);

create index proof_code_conversation on proof_code (conversation, made_at);
