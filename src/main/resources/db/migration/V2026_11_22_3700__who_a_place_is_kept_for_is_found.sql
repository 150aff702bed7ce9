-- A pick-up records which colleagues were working for whom places before it were kept; there are few, and they must be found among ten thousand.

create index place_kept on place (kept_for) where kept_for is not null;
