-- An article is a draft, not checked, checked or archived, has versions and a day to be read again; and customers may write in French and German.

alter table article drop constraint article_state_check;
update article set state = 'checked' where state = 'published';
alter table article
  add constraint article_state_check check (state in ('draft', 'unchecked', 'checked', 'archived')),
  alter column checked_on drop not null,
  add constraint what_is_checked_was_checked_on_a_day check (state <> 'checked' or checked_on is not null),
  add column review_on date,
  add column version int not null default 1 check (version > 0),
  drop constraint article_language_check,
  add constraint article_language_check check (language in ('nl', 'en', 'fr', 'de'));

alter table line drop constraint line_language_check, add constraint line_language_check check (language in ('nl', 'en', 'fr', 'de'));
alter table conversation drop constraint conversation_language_check, add constraint conversation_language_check check (language in ('nl', 'en', 'fr', 'de'));
alter table customer drop constraint customer_language_check, add constraint customer_language_check check (language in ('nl', 'en', 'fr', 'de'));
alter table staff_language drop constraint staff_language_language_check, add constraint staff_language_language_check check (language in ('nl', 'en', 'fr', 'de'));
