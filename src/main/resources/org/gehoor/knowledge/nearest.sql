-- What any word of a question finds, the best first. A word counts for how rare it is among the articles (as in BM25), for where it
-- stands, and for how often, each next time less. What covers too little of the question is no answer, except to a long question.
with readable as (
  select id, words from article
   where language = :language and (state = 'checked' and audience = 'public' or :staff and state in ('checked', 'unchecked'))
),
hit as (
  select readable.id, word.lexeme, spots.weight
    from readable cross join unnest(readable.words) as word
   cross join lateral (select sum(case spot when 'A' then 1.0 when 'B' then 0.8 else 0.6 end) as weight from unnest(word.weights) as spot) as spots
   where readable.words @@ cast(:any as tsquery) and word.lexeme = any(cast(:asked as text[]))
),
rarity as (
  select asked.lexeme, ln(1 + ((select count(*) from readable) - count(hit.id) + 0.5) / (count(hit.id) + 0.5)) as weight
    from unnest(cast(:asked as text[])) as asked (lexeme) left join hit using (lexeme)
   group by asked.lexeme
),
score as (
  select hit.id, sum(rarity.weight * hit.weight * 3 / (hit.weight + 2)) as points, (select sum(weight) from rarity) as most
    from hit join rarity using (lexeme)
   group by hit.id
)
select article.*, score.points / score.most as relevance
  from score join article using (id)
 where score.points / score.most >= 0.4 or score.points >= 12
 order by score.points desc, article.id
 limit :most
