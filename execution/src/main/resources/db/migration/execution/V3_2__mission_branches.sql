-- Branches that were made for a mission's lanes and coordination, and the commit each started from.
create table execution.mission_branch (
    organization_id text not null,
    mission_id text not null,
    branch text not null,
    base_commit text not null check (base_commit ~ '^[0-9a-f]{40}$'),
    made_at timestamptz not null,
    primary key (organization_id, mission_id, branch)
);
alter table execution.mission_branch enable row level security, force row level security;
create policy own_organization on execution.mission_branch
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
grant select, insert, update (base_commit, made_at) on execution.mission_branch to ${runtimeRole};
