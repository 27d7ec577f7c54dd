-- The two roles of Jixiao. Whoever administers the server runs this in Jixiao's database, new or old, as often as he likes:
-- jixiao_owner owns the schema and migrates it; as jixiao_app the application runs, and what it may do is granted by each migration.
do $$
begin
  if to_regrole('jixiao_owner') is null then
    create role jixiao_owner login;
  end if;
  if to_regrole('jixiao_app') is null then
    create role jixiao_app login;
  end if;
  -- Who is no superuser gives things only to a role that he belongs to.
  if not pg_has_role('jixiao_owner', 'member') then
    grant jixiao_owner to current_user;
  end if;
end $$;

-- Before a number of the sequence is given up for lost, open transactions are looked at, also those of other roles that write events by hand.
do $$
begin
  grant pg_read_all_stats to jixiao_app;
exception when insufficient_privilege then
  raise warning 'pg_read_all_stats is not yours to grant: events must then be written through the application alone, which sees its own transactions.';
end $$;

-- Whoever is not named below has nothing to make here.
do $$
begin
  execute format('alter database %I owner to jixiao_owner', current_database());
  execute format('revoke create, temporary on database %I from public', current_database());
end $$;
revoke create on schema public from public;

-- What an earlier release made while it ran as one role; sequences of columns follow their tables.
do $$
declare
  change text;
begin
  for change in
    with ours as (select oid, nspname, nspowner from pg_namespace where nspname in ('jixiao', 'jixiao_aside', 'hangfire', 'people'))
    select statement from (
      select 1, format('alter schema %I owner to jixiao_owner', nspname) from ours where nspowner <> 'jixiao_owner'::regrole
      union all
      select 2, format('alter %s %s owner to jixiao_owner', case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, pg_class.oid::regclass)
      from pg_class join ours on ours.oid = relnamespace
      where relkind in ('r', 'p', 'S', 'v') and relowner <> 'jixiao_owner'::regrole
        and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype in ('a', 'i'))
      union all
      select 3, format('alter routine %s owner to jixiao_owner', pg_proc.oid::regprocedure)
      from pg_proc join ours on ours.oid = pronamespace where proowner <> 'jixiao_owner'::regrole
    ) as changes(turn, statement) order by turn
  loop
    execute change;
  end loop;
end $$;
