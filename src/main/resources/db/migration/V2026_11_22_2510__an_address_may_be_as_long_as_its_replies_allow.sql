-- 44 signs and the 20 of a signed reference are the 64 that stand before the @; the rule counted one too few.

alter table mailbox drop constraint the_address_leaves_room_for_a_signed_reference;
alter table mailbox add constraint the_address_leaves_room_for_a_signed_reference check (position('@' in address) <= 45);
