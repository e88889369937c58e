-- Messages are kept as long as the organisation wants; sessions stay.
alter table execution.agent_session
    -- Its messages were kept long enough and are gone, all of them.
    add column trimmed boolean not null default false;
create index agent_session_untrimmed on execution.agent_session (organization_id, session_id) where not trimmed;
grant update (trimmed) on execution.agent_session to ${runtimeRole};
grant delete on execution.agent_message to ${runtimeRole};

-- Only the owner drops tables: a month of whose sessions, of all organisations, nothing is kept any more.
create policy owner_sees_messages on execution.agent_message for select to current_user using (true);
create function execution.agent_message_drop_months() returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as
$$
declare
    part record;
    first_day date;
    dropped int := 0;
begin
    for part in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'execution.agent_message'::regclass order by c.relname
    loop
        first_day := to_date(right(part.relname, 7), 'YYYY_MM');
        -- A session spawned just before midnight may still be on its way into its month.
        if first_day + interval '1 month' < now() - interval '1 day'
            and not exists (select from execution.agent_session s
                where not s.trimmed and s.spawned_at >= first_day::timestamp at time zone 'UTC'
                  and s.spawned_at < (first_day + interval '1 month') at time zone 'UTC')
            and not exists (select from execution.agent_message m
                where m.session_month = first_day)
        then
            execute format('drop table execution.%I', part.relname);
            dropped := dropped + 1;
        end if;
    end loop;
    return dropped;
exception
    -- Somebody reads or writes; it is asked again tomorrow.
    when lock_not_available then return dropped;
end
$$;
revoke execute on function execution.agent_message_drop_months() from public;
grant execute on function execution.agent_message_drop_months() to ${runtimeRole};
