-- What an organisation says itself about how work is done: every change of every file, never changed afterwards.
create table governance.rule_change (
    organization_id text not null references governance.organization (id),
    revision bigint not null check (revision > 0),
    kind text not null check (kind in ('charter', 'mission-type', 'agent-profile', 'directive')),
    name text not null,
    content text,
    author text not null,
    recorded_at timestamptz not null,
    primary key (organization_id, revision)
);
comment on column governance.rule_change.content is 'null where the file was taken away';
create index rule_change_of_a_file on governance.rule_change (organization_id, kind, name, revision desc);
grant select, insert on governance.rule_change to ${runtimeRole};

alter table governance.rule_change enable row level security, force row level security;
create policy own_organization on governance.rule_change
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
