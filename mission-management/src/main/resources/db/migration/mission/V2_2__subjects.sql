-- What each subject of a mission means now, beside the mission's row: one document per subject, written when it changes.
create table mission.subject_state (
    organization_id text not null,
    mission_id text not null,
    subject text not null,
    -- Of the document; one in another format than the reader's is folded from the log anew.
    format integer not null,
    state text not null,
    primary key (organization_id, mission_id, subject),
    foreign key (organization_id, mission_id) references mission.mission_head on delete cascade
);

alter table mission.work_package
    add column lane text,
    add column priority integer not null default 0;

-- On the first event of what a command appended: the same command again appends nothing.
alter table mission.mission_event add column idempotency_key text;
create unique index mission_event_by_idempotency_key
    on mission.mission_event (organization_id, mission_id, idempotency_key)
    where idempotency_key is not null;

alter table mission.subject_state enable row level security;
alter table mission.subject_state force row level security;
create policy tenant on mission.subject_state
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));

grant select, insert, update, delete on mission.subject_state to ${runtimeRole};
