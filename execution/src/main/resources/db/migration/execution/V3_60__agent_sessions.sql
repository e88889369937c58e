-- Sessions with agents, what was said in them, what operators asked of them, and the latch that stops them.
create table execution.agent_session (
    organization_id text not null,
    session_id text not null,
    parent_session_id text,
    provider text not null,
    provider_session text,
    loadable boolean not null default false,
    status text not null default 'spawning'
        check (status in ('spawning', 'running', 'waiting', 'paused', 'completed', 'failed', 'killed')),
    pausing boolean not null default false,
    -- Somebody paused it: nothing is said to its agent until somebody resumes it, whatever happens to the server.
    held boolean not null default false,
    mission_id text,
    work_package_id text,
    task_id text,
    task_source text,
    agent_kind text not null check (agent_kind in ('acp', 'plain')),
    agent_type text not null,
    profile text,
    command text not null,
    directory text not null,
    passed_variables text not null,
    once boolean not null,
    spawned_by text not null,
    spawned_at timestamptz not null,
    started_at timestamptz,
    completed_at timestamptz,
    exit_code int,
    end_reason text,
    end_detail text,
    input_tokens bigint,
    output_tokens bigint,
    context_tokens bigint,
    cost numeric,
    currency text,
    host text not null,
    idempotency_key text,
    last_sequence bigint not null default 0,
    -- How far what the provider tells has been recorded; telling it again adds nothing.
    last_position bigint not null default 0,
    primary key (organization_id, session_id),
    check ((status in ('completed', 'failed', 'killed')) = (completed_at is not null))
);
create unique index agent_session_once on execution.agent_session (organization_id, idempotency_key)
    where idempotency_key is not null;
create index agent_session_live on execution.agent_session (organization_id, session_id)
    where completed_at is null;
create index agent_session_child on execution.agent_session (organization_id, parent_session_id)
    where parent_session_id is not null;

-- Partitioned by the month in which the session was spawned, so that retention drops whole sessions.
create table execution.agent_message (
    organization_id text not null,
    session_month date not null,
    session_id text not null,
    sequence bigint not null check (sequence > 0),
    message_id text not null,
    role text not null,
    kind text not null,
    content text not null,
    metadata text not null,
    recorded_at timestamptz not null,
    primary key (organization_id, session_id, sequence, session_month)
) partition by range (session_month);

-- Only the owner makes tables; the server asks for the month it needs.
create function execution.agent_message_month(month date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    part text := 'agent_message_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass('execution.' || part) is null then
        perform pg_advisory_xact_lock(hashtextextended('agent_message_month', 0));
        execute format(
            'create table if not exists execution.%I partition of execution.agent_message for values from (%L) to (%L)',
            part, date_trunc('month', month)::date, (date_trunc('month', month) + interval '1 month')::date);
        execute format('alter table execution.%I enable row level security, force row level security', part);
    end if;
end
$$;
revoke execute on function execution.agent_message_month(date) from public;
grant execute on function execution.agent_message_month(date) to ${runtimeRole};

create table execution.agent_question (
    organization_id text not null,
    question_id text not null,
    session_id text not null,
    title text not null,
    tool_call text,
    detail text not null,
    options text not null,
    asked_at timestamptz not null,
    answer text,
    answered_by text,
    settled_at timestamptz,
    primary key (organization_id, question_id)
);
create index agent_question_open on execution.agent_question (organization_id, session_id) where settled_at is null;

create table execution.agent_receipt (
    organization_id text not null,
    receipt_id text not null,
    session_id text not null,
    operation text not null check (operation in ('inject', 'pause', 'resume', 'terminate', 'kill')),
    state text not null
        check (state in ('requested', 'accepted', 'confirmed', 'unsupported', 'failed', 'timed_out')),
    requested_by text not null,
    requested_at timestamptz not null,
    settled_at timestamptz,
    reason text,
    idempotency_key text,
    primary key (organization_id, receipt_id),
    check ((state in ('requested', 'accepted')) = (settled_at is null))
);
create unique index agent_receipt_once on execution.agent_receipt (organization_id, idempotency_key)
    where idempotency_key is not null;
create index agent_receipt_open on execution.agent_receipt (organization_id, session_id) where settled_at is null;

-- A row stops every session of its scope, and every new one, until it is taken away.
create table execution.agent_latch (
    organization_id text not null,
    -- A provider, or '*' for all of them.
    scope text not null,
    closed_by text not null,
    closed_at timestamptz not null,
    primary key (organization_id, scope)
);

alter table execution.agent_session enable row level security, force row level security;
alter table execution.agent_message enable row level security, force row level security;
alter table execution.agent_question enable row level security, force row level security;
alter table execution.agent_receipt enable row level security, force row level security;
alter table execution.agent_latch enable row level security, force row level security;
create policy own_organization on execution.agent_session
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on execution.agent_message
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on execution.agent_question
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on execution.agent_receipt
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on execution.agent_latch
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
grant select, insert on execution.agent_session, execution.agent_message, execution.agent_question,
    execution.agent_receipt, execution.agent_latch to ${runtimeRole};
grant update (provider_session, loadable, status, pausing, held, started_at, completed_at, exit_code, end_reason,
    end_detail, input_tokens, output_tokens, context_tokens, cost, currency, host, last_sequence, last_position)
    on execution.agent_session to ${runtimeRole};
grant update (answer, answered_by, settled_at) on execution.agent_question to ${runtimeRole};
grant update (state, settled_at, reason) on execution.agent_receipt to ${runtimeRole};
grant delete on execution.agent_latch to ${runtimeRole};

-- A server that starts must find the sessions it left behind, of whichever organisation; it learns the organisations only.
create policy owner_sees_hosts on execution.agent_session for select to current_user using (true);
create function execution.agent_session_organizations(wanted_host text) returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
    select distinct organization_id from execution.agent_session where host = wanted_host and completed_at is null
$$;
revoke execute on function execution.agent_session_organizations(text) from public;
grant execute on function execution.agent_session_organizations(text) to ${runtimeRole};
