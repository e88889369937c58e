create schema if not exists sample;
grant usage on schema sample to ${runtimeRole};

create table sample.granted (
    id bigint generated always as identity primary key,
    payload jsonb not null
);
grant select, insert on sample.granted to ${runtimeRole};

create table sample.withheld (id bigint primary key);
