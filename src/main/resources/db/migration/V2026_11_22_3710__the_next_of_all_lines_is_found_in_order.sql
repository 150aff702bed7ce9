-- Whoever serves several lines takes the first of all of them. Without their common order every pick-up sorted everybody who waits: 13 ms for 10,000.

create index place_in_order on place (returned desc, order_at, id);
