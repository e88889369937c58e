-- What a session looks like changes in some transaction; who follows all sessions asks for what the transactions did that
-- had not ended when it looked last. A sequence would be read past by a transaction that commits late, or be a queue.
alter table execution.agent_session
    add column changed_in bigint not null default pg_current_xact_id()::text::bigint,
    -- How often it changed, which tells the newer of two looks at it.
    add column revision bigint not null default 1;
-- Most updates count messages; with room on the page they touch no index.
alter table execution.agent_session set (fillfactor = 70);
create index agent_session_changed on execution.agent_session (organization_id, changed_in);

create function execution.agent_session_changed() returns trigger language plpgsql as
$$
begin
    new.changed_in := pg_current_xact_id()::text::bigint;
    new.revision := old.revision + 1;
    return new;
end
$$;
create trigger changed before update of status, pausing, mission_id, work_package_id, task_id, task_source, started_at,
    completed_at, exit_code, end_reason, end_detail, input_tokens, output_tokens, context_tokens, cost, currency
    on execution.agent_session for each row when (old.* is distinct from new.*)
    execute function execution.agent_session_changed();

-- How somebody arranged the page of Mission Control.
create table execution.mission_control_layout (
    organization_id text not null,
    person text not null,
    panels text[] not null,
    sidebar boolean not null,
    theme text not null check (theme in ('system', 'light', 'dark')),
    primary key (organization_id, person)
);
alter table execution.mission_control_layout enable row level security, force row level security;
create policy own_organization on execution.mission_control_layout
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
grant select, insert, update on execution.mission_control_layout to ${runtimeRole};
