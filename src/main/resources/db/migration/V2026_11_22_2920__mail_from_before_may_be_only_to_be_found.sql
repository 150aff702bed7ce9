-- Mail that is brought in only to be found again has a way of its own.

alter table incoming_mail drop constraint incoming_mail_way_check;
alter table incoming_mail add constraint incoming_mail_way_check check (way in ('smtp', 'imap', 'import', 'history'));
alter table known_mail drop constraint known_mail_way_check;
alter table known_mail add constraint known_mail_way_check check (way in ('smtp', 'imap', 'import', 'history'));

-- Mails that come in the same moment are understood in the order in which they came: an answer after what it answers.
alter table incoming_mail add column number bigint generated always as identity;
drop index incoming_mail_next;
create index incoming_mail_next on incoming_mail (next_try, number);
