-- What db-scheduler needs; it holds ids only, so it needs no row-level security.
create schema if not exists platform;
grant usage on schema platform to ${runtimeRole};

create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat) where picked;
grant select, insert, update, delete on platform.scheduled_tasks to ${runtimeRole};
