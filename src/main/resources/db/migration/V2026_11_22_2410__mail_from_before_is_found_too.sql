-- Mail from before is brought in to be found, and set aside at once.

alter table incoming_mail drop constraint incoming_mail_way_check;
alter table incoming_mail add check (way in ('smtp', 'imap', 'import', 'history'));
alter table known_mail drop constraint known_mail_way_check;
alter table known_mail add check (way in ('smtp', 'imap', 'import', 'history'));
