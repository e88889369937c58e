-- Who belongs to which organisation, and the secrets they sign in with.
create schema if not exists governance;
grant usage on schema governance to ${runtimeRole};

-- The one table without row-level security: work that runs per organisation has to find them all.
create table governance.organization (
    id text primary key,
    handle text not null unique,
    created_at timestamptz not null
);
grant select (id, handle), insert on governance.organization to ${runtimeRole};

create table governance.person (
    organization_id text not null references governance.organization (id),
    id text not null,
    name text not null,
    added_at timestamptz not null,
    primary key (organization_id, id)
);
create unique index person_name on governance.person (organization_id, lower(name));
grant select, insert on governance.person to ${runtimeRole};

create table governance.membership (
    organization_id text not null,
    person_id text not null,
    role text not null check (role in ('observer', 'operator', 'admin', 'agent')),
    primary key (organization_id, person_id, role),
    foreign key (organization_id, person_id) references governance.person (organization_id, id)
);
grant select, insert on governance.membership to ${runtimeRole};

create table governance.access_token (
    organization_id text not null,
    id text not null,
    person_id text not null,
    purpose text not null check (purpose in ('personal', 'machine')),
    label text not null,
    secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    idempotency_key text,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    primary key (organization_id, id),
    unique (organization_id, person_id, idempotency_key),
    foreign key (organization_id, person_id) references governance.person (organization_id, id)
);
create unique index access_token_of_the_machine on governance.access_token (organization_id) where purpose = 'machine';
grant select, insert, update (id, person_id, secret_hash, created_at, revoked_at)
    on governance.access_token to ${runtimeRole};

create table governance.sign_in_code (
    organization_id text not null,
    secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    person_id text not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (organization_id, secret_hash),
    foreign key (organization_id, person_id) references governance.person (organization_id, id)
);
grant select, insert, update (used_at), delete on governance.sign_in_code to ${runtimeRole};

alter table governance.person enable row level security, force row level security;
alter table governance.membership enable row level security, force row level security;
alter table governance.access_token enable row level security, force row level security;
alter table governance.sign_in_code enable row level security, force row level security;

create policy own_organization on governance.person
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on governance.membership
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on governance.access_token
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on governance.sign_in_code
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
