-- A person may be in several organisations under one id; beyond the open organisation only their own memberships show.
create policy own_memberships on governance.membership for select
    using (person_id = current_setting('qd.person', true));
grant delete on governance.membership to ${runtimeRole};

-- A way in for somebody who is on this installation already.
create table governance.invitation (
    organization_id text not null references governance.organization (id),
    secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    name text not null,
    role text not null check (role in ('observer', 'operator', 'admin', 'agent')),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (organization_id, secret_hash)
);
grant select, insert, update (used_at), delete on governance.invitation to ${runtimeRole};

create table governance.password (
    organization_id text not null,
    person_id text not null,
    hash text not null,
    changed_at timestamptz not null,
    primary key (organization_id, person_id),
    foreign key (organization_id, person_id) references governance.person (organization_id, id)
);
comment on column governance.password.hash is 'Argon2id with its parameters and salt';
grant select, insert, update (hash, changed_at), delete on governance.password to ${runtimeRole};

-- Whom an issuer of identities means by a subject.
create table governance.external_identity (
    organization_id text not null,
    issuer text not null,
    subject text not null,
    person_id text not null,
    linked_at timestamptz not null,
    primary key (organization_id, issuer, subject),
    foreign key (organization_id, person_id) references governance.person (organization_id, id)
);
grant select, insert, delete on governance.external_identity to ${runtimeRole};

-- Credentials for others, which must be read again and so are sealed rather than hashed; the key is never in here.
create table governance.sealed_secret (
    organization_id text not null references governance.organization (id),
    name text not null,
    key_id text not null,
    nonce bytea not null,
    sealed bytea not null,
    changed_at timestamptz not null,
    primary key (organization_id, name)
);
comment on column governance.sealed_secret.sealed is 'AES-256-GCM, tied to its organisation, name and key id';
grant select, insert, update (key_id, nonce, sealed, changed_at), delete on governance.sealed_secret to ${runtimeRole};

alter table governance.invitation enable row level security, force row level security;
alter table governance.password enable row level security, force row level security;
alter table governance.external_identity enable row level security, force row level security;
alter table governance.sealed_secret enable row level security, force row level security;

create policy own_organization on governance.invitation
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on governance.password
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on governance.external_identity
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
create policy own_organization on governance.sealed_secret
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));
