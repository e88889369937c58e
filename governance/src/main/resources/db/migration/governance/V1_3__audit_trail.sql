-- Who intervened. An entry is the text it was chained with; the other columns say what the text says.
create table governance.audit_entry (
    organization_id text not null references governance.organization (id),
    number bigint not null check (number > 0),
    entry text not null,
    hash text not null,
    at text not null generated always as (entry::jsonb ->> 'at') stored,
    actor_id text not null generated always as (entry::jsonb -> 'actor' ->> 'id') stored,
    actor_name text not null generated always as (entry::jsonb -> 'actor' ->> 'display_name') stored,
    action text not null generated always as (entry::jsonb ->> 'action') stored,
    target text not null generated always as (entry::jsonb ->> 'target') stored,
    primary key (organization_id, number)
);
comment on column governance.audit_entry.at is 'UTC with six digits of a second: in the order of its text';
create index audit_entry_by_actor on governance.audit_entry (organization_id, actor_id, number desc);
create index audit_entry_by_target on governance.audit_entry (organization_id, target, number desc);

-- Where the chain ends, so that a missing end shows; whoever adds an entry holds its row.
create table governance.audit_head (
    organization_id text primary key references governance.organization (id),
    number bigint not null,
    hash text not null
);

create function governance.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.% is refused: the audit trail is append-only', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete or truncate on governance.audit_entry
    for each statement execute function governance.refuse_change();
-- Also where triggers are switched off for replication.
alter table governance.audit_entry enable always trigger append_only;

grant select, insert (organization_id, number, entry, hash) on governance.audit_entry to ${runtimeRole};
grant select, insert, update (number, hash) on governance.audit_head to ${runtimeRole};

alter table governance.audit_entry enable row level security, force row level security;
alter table governance.audit_head enable row level security, force row level security;
create policy own_organization on governance.audit_entry
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on governance.audit_head
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
