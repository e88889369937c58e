create index agent_receipt_of_session on execution.agent_receipt (organization_id, session_id, requested_at desc);

-- A session of a mission is written down before its worktree is there.
drop trigger changed on execution.agent_session;
create trigger changed before update of status, pausing, mission_id, work_package_id, task_id, task_source, directory,
    started_at, completed_at, exit_code, end_reason, end_detail, input_tokens, output_tokens, context_tokens, cost, currency
    on execution.agent_session for each row when (old.* is distinct from new.*)
    execute function execution.agent_session_changed();
