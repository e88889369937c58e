create schema if not exists mission;
grant usage on schema mission to ${runtimeRole};

create table mission.repository (
    organization_id text not null,
    repository_id text not null,
    name text not null,
    fingerprint text not null,
    registered_at timestamptz not null,
    primary key (organization_id, repository_id),
    unique (organization_id, fingerprint)
);

create table mission.checkout (
    organization_id text not null,
    repository_id text not null,
    node_id text not null,
    common_directory text not null,
    primary_root text not null,
    registered_at timestamptz not null,
    primary key (organization_id, node_id, common_directory),
    foreign key (organization_id, repository_id) references mission.repository
);
create index checkout_by_repository on mission.checkout (organization_id, repository_id, node_id, registered_at);

-- One life of the cluster's transaction counter, as an organisation's events saw it. A restore may start another.
create table mission.incarnation (
    organization_id text not null,
    number integer not null,
    system_identifier text not null,
    started_at timestamptz not null,
    primary key (organization_id, number)
);

-- The head of a mission's stream, and beside it what the stream means now.
create table mission.mission_head (
    organization_id text not null,
    mission_id text not null,
    version bigint not null,
    head_hash text not null,
    lamport_clock bigint not null,
    repository_id text not null,
    slug text not null,
    full_slug text not null,
    directory text not null,
    names_coordination_branch text not null,
    coordination_worktree text not null,
    lane_branch_prefix text not null,
    lane_worktree_prefix text not null,
    title text not null,
    purpose text,
    mission_type text not null,
    topology text not null,
    target_branch text not null,
    coordination_branch text,
    authority text not null,
    planning_commit text,
    created_at timestamptz not null,
    created_by_kind text not null,
    created_by_id text not null,
    created_by_name text not null,
    created_by_origin text not null,
    created_by_on_behalf_of text,
    phase text not null,
    active boolean not null,
    idempotency_key text,
    primary key (organization_id, mission_id),
    foreign key (organization_id, repository_id) references mission.repository
-- Room on the page, so that an append rewrites the row in place and touches no index.
) with (fillfactor = 60);
create unique index mission_by_idempotency_key on mission.mission_head (organization_id, idempotency_key)
    where idempotency_key is not null;
create index mission_by_mid8 on mission.mission_head (organization_id, upper(left(mission_id, 8)));
create index mission_by_full_slug on mission.mission_head (organization_id, lower(full_slug));
create index mission_by_slug on mission.mission_head (organization_id, lower(slug));
create index mission_by_repository on mission.mission_head (organization_id, repository_id, active);
create index mission_by_age on mission.mission_head (organization_id, created_at desc, mission_id desc);

create table mission.work_package (
    organization_id text not null,
    mission_id text not null,
    work_package_id text not null,
    title text not null,
    status text not null,
    actor text,
    last_transition_at timestamptz,
    force_count integer not null,
    primary key (organization_id, mission_id, work_package_id),
    foreign key (organization_id, mission_id) references mission.mission_head
);

create table mission.mission_event (
    position bigint generated always as identity,
    organization_id text not null,
    mission_id text not null,
    version bigint not null,
    event_id text not null,
    type text not null,
    schema_version integer not null,
    -- The event as it was received; every other column is a copy for search.
    envelope text not null,
    -- Null where jsonb cannot hold it.
    payload jsonb,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    actor_origin text not null,
    actor_on_behalf_of text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    lamport_clock bigint not null,
    causation_id text,
    correlation_id text not null,
    origin_node text not null,
    commit_repository_id text,
    commit_branch text,
    commit_head text,
    hash text not null,
    incarnation integer not null,
    transaction_id xid8 not null default pg_current_xact_id(),
    primary key (organization_id, mission_id, version),
    unique (organization_id, event_id)
);
create index mission_event_feed on mission.mission_event (organization_id, incarnation, transaction_id, position);

create index mission_event_by_cause on mission.mission_event (organization_id, causation_id)
    where causation_id is not null;

create function mission.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% is refused: the log is append-only', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete or truncate on mission.mission_event
    for each statement execute function mission.refuse_change();
-- Also where triggers are switched off for replication.
alter table mission.mission_event enable always trigger append_only;

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['repository', 'checkout', 'incarnation', 'mission_head', 'work_package', 'mission_event']
    loop
        execute format('alter table mission.%I enable row level security', tenant_table);
        execute format('alter table mission.%I force row level security', tenant_table);
        execute format('create policy tenant on mission.%I '
            || 'using (organization_id = current_setting(''qd.org'', true)) '
            || 'with check (organization_id = current_setting(''qd.org'', true))', tenant_table);
    end loop;
end
$$;

grant select, insert, update on mission.repository, mission.checkout, mission.mission_head to ${runtimeRole};
grant select, insert, update, delete on mission.work_package to ${runtimeRole};
grant select, insert on mission.incarnation, mission.mission_event to ${runtimeRole};
