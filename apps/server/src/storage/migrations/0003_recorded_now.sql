-- When something was recorded. Normally the transaction's own instant; a transaction that lives through the past (the demo world's six
-- months, a migration from another system) says the instant it stands at in app.now.
create function recorded_now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;
do $$ declare place record; begin
  for place in select table_name, column_name from information_schema.columns
    where table_schema = 'public' and column_default = 'now()' and table_name not in ('organization', 'audit_event') loop
    execute format('alter table %I alter column %I set default recorded_now()', place.table_name, place.column_name);
  end loop;
end $$;
