-- What an agent proves itself with, for whom it acts, and by which question of its mission a permission it asks for waits.
alter table execution.agent_session
    add column token_hash text check (token_hash ~ '^[0-9a-f]{64}$'),
    add column on_behalf_of text;
-- A token is good for as long as its session goes on.
create unique index agent_session_token on execution.agent_session (organization_id, token_hash)
    where completed_at is null;
create index agent_session_mission on execution.agent_session (organization_id, mission_id)
    where completed_at is null and mission_id is not null;
alter table execution.agent_question add column decision_id text;
grant update (token_hash, directory, task_id, task_source) on execution.agent_session to ${runtimeRole};
grant update (decision_id) on execution.agent_question to ${runtimeRole};
