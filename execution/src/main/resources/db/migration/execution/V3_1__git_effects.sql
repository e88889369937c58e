-- Commits that commands have asked for, from the transaction that asked until their outcome is an event.
create schema if not exists execution;
grant usage on schema execution to ${runtimeRole};

create table execution.git_effect (
    organization_id text not null,
    effect_id text not null,
    repository_id text not null,
    mission_id text not null,
    cause_event text not null,
    primary_root text not null,
    destination text not null,
    create_from text,
    seen_commit text not null,
    changes text not null,
    message text not null,
    author text not null,
    created_at timestamptz not null,
    state text not null default 'pending' check (state in ('pending', 'waiting', 'done', 'failed')),
    planned_commit text,
    commit_id text,
    attempts int not null default 0,
    error_code text,
    error_text text,
    next_attempt_at timestamptz not null,
    claimed_until timestamptz,
    finished_at timestamptz,
    primary key (organization_id, effect_id),
    check ((state = 'done') = (commit_id is not null)),
    check ((state in ('done', 'failed')) = (finished_at is not null))
);
-- Effects on one branch of one checkout land in the order they were asked for.
create index git_effect_open on execution.git_effect (organization_id, primary_root, destination, effect_id)
    where state in ('pending', 'waiting');
alter table execution.git_effect enable row level security;
alter table execution.git_effect force row level security;
create policy own_organization on execution.git_effect
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
grant select, insert on execution.git_effect to ${runtimeRole};
grant update (state, planned_commit, commit_id, attempts, error_code, error_text, next_attempt_at, claimed_until,
    finished_at) on execution.git_effect to ${runtimeRole};
