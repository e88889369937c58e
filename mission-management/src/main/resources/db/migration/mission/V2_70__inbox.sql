-- What waits for somebody, of all missions: kept by whoever appends, and made anew from the log with the projections.
create table mission.inbox_item (
    organization_id text not null,
    mission_id text not null,
    item_id text not null,
    sort text not null,
    question text not null,
    options text[] not null,
    asked_by_kind text not null,
    asked_by_id text not null,
    asked_by_name text not null,
    asked_by_origin text not null,
    asked_by_on_behalf_of text,
    since timestamptz not null,
    deadline timestamptz,
    -- The actors who may settle it; null where everybody may.
    answerers text[],
    llm_allowed boolean not null,
    primary key (organization_id, mission_id, item_id),
    foreign key (organization_id, mission_id) references mission.mission_head on delete cascade
);
create index inbox_item_by_age on mission.inbox_item (organization_id, since, item_id);

alter table mission.inbox_item enable row level security;
alter table mission.inbox_item force row level security;
create policy tenant on mission.inbox_item
    using (organization_id = current_setting('qd.org', true))
    with check (organization_id = current_setting('qd.org', true));

grant select, insert, update, delete on mission.inbox_item to ${runtimeRole};
