-- The planner's samples of an index hold what is indexed, here parts of names, and stay until somebody looks at the table again.

alter index customer_name_words alter column 1 set statistics 0;
select pg_clear_attribute_stats(current_schema(), 'customer_name_words', 'to_tsvector', false);
