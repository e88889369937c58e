-- What was read of a directory of another tool's missions, and when.
create table mission.adopted_directory (
    organization_id text not null,
    repository_id text not null,
    directory text not null,
    -- Null where no mission could be made of it.
    mission_id text,
    -- Where it was read.
    branch text not null,
    -- Of everything a reading depends on; equal means there is nothing new to read.
    fingerprint text not null,
    lines integer not null,
    -- How the tool's own snapshot compares with the replay: equal, different or absent.
    status_file text not null,
    read_at timestamptz not null,
    compared_at timestamptz,
    primary key (organization_id, repository_id, directory),
    foreign key (organization_id, repository_id) references mission.repository
);
create index adopted_directory_by_mission on mission.adopted_directory (organization_id, mission_id);

-- Where the events that mirror another tool's lines come from.
create table mission.adopted_line (
    organization_id text not null,
    mission_id text not null,
    version bigint not null,
    -- The line's content, hashed, and which of several equal lines it is.
    line_key text not null,
    blob_id text not null,
    line_number integer not null,
    length bigint not null,
    -- Only where the event's envelope is not the line itself: its bytes, or their beginning.
    original bytea,
    primary key (organization_id, mission_id, version),
    unique (organization_id, mission_id, line_key)
);

create table mission.finding (
    organization_id text not null,
    repository_id text not null,
    directory text not null,
    number integer not null,
    mission_id text,
    severity text not null,
    severity_rank integer not null,
    code text not null,
    artifact text not null,
    line integer,
    explanation text not null,
    excerpt text,
    found_at timestamptz not null,
    primary key (organization_id, repository_id, directory, number),
    foreign key (organization_id, repository_id, directory) references mission.adopted_directory
);
create index finding_by_severity on mission.finding (organization_id, repository_id, severity_rank, directory, number);
create index finding_by_mission on mission.finding (organization_id, mission_id);

-- What the last comparison of a mission's files with its log found.
create table mission.divergence (
    organization_id text not null,
    mission_id text not null,
    seam text not null,
    subject text not null,
    legacy text not null,
    ours text not null,
    primary key (organization_id, mission_id, seam, subject)
);

create index mission_event_moving_seams on mission.mission_event (organization_id, mission_id, version)
    where type = 'adopted.seam';

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['adopted_directory', 'adopted_line', 'finding', 'divergence']
    loop
        execute format('alter table mission.%I enable row level security', tenant_table);
        execute format('alter table mission.%I force row level security', tenant_table);
        execute format('create policy tenant on mission.%I '
            || 'using (organization_id = current_setting(''qd.org'', true)) '
            || 'with check (organization_id = current_setting(''qd.org'', true))', tenant_table);
    end loop;
end
$$;

create trigger append_only before update or delete or truncate on mission.adopted_line
    for each statement execute function mission.refuse_change();
alter table mission.adopted_line enable always trigger append_only;

grant select, insert, update on mission.adopted_directory to ${runtimeRole};
grant select, insert on mission.adopted_line to ${runtimeRole};
grant select, insert, delete on mission.finding, mission.divergence to ${runtimeRole};
