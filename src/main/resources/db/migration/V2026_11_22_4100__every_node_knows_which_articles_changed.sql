-- Articles are found in memory on every node. A number that grows in the order of commits tells a node what it has not read yet.

drop index article_words;
alter table article drop column words;

-- Never given twice, not even after a rollback or when the row below was gone.
create sequence knowledge_revision_number;

-- One row. Who raises it holds it until commit, so that no lower number becomes visible after a higher one.
create table knowledge_revision (
  one       boolean primary key default true check (one),
  revision  bigint  not null,
  whole     bigint  not null check (whole <= revision),
  writer    xid8    not null
);

insert into knowledge_revision (revision, whole, writer) values (0, 0, '0');

alter table article add column revision bigint not null default 0;

-- Within one transaction once: nobody else can have seen the number. `everything`: who has read less reads all articles anew.
create function raise_knowledge_revision(everything boolean) returns bigint language plpgsql as $$
declare
  now     knowledge_revision%rowtype;
  raised  bigint;
begin
  insert into knowledge_revision (revision, whole, writer) values (0, 0, '0') on conflict (one) do nothing;
  select * into strict now from knowledge_revision for update;
  raised := case when now.writer = pg_current_xact_id() then now.revision else nextval('knowledge_revision_number') end;
  update knowledge_revision
     set revision = raised, writer = pg_current_xact_id(), whole = case when everything or now.revision = 0 then raised else now.whole end;
  return raised;
end $$;

create function article_changes() returns trigger language plpgsql as $$
begin
  new.revision := raise_knowledge_revision(false);
  return new;
end $$;

create function articles_go() returns trigger language plpgsql as $$
begin
  perform raise_knowledge_revision(true);
  return null;
end $$;

create trigger article_changes before insert or update on article for each row execute function article_changes();
create trigger articles_are_deleted after delete on article for each statement execute function articles_go();
create trigger articles_are_emptied after truncate on article for each statement execute function articles_go();
