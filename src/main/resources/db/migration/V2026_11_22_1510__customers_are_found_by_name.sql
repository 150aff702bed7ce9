-- Staff look for a case by the name of its customer, typed with or without accents.

create function without_accents(text) returns text language sql immutable strict parallel safe as $$
  select translate(lower($1), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿšžœæß', 'aaaaaaceeeeiiiinooooouuuuyyszoas')
$$;

create index customer_name_words on customer using gin (to_tsvector('simple', without_accents(name)));
