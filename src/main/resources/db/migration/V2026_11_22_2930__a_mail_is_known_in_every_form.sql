-- A mail that somebody kept in a file often ends its lines otherwise than on its way. It is known by the digests of all these forms.

create table known_mail_form (
  digest  bytea  not null check (octet_length(digest) = 32),
  mail    uuid   not null references known_mail on delete cascade,
  primary key (digest, mail)
);

create index known_mail_form_mail on known_mail_form (mail);
