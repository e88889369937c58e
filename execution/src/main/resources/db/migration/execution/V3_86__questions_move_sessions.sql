-- What an agent asks belongs to what its session looks like, though a second question while one is open changes no status.
grant update (changed_in, revision) on execution.agent_session to ${runtimeRole};

create function execution.agent_question_changed() returns trigger language plpgsql as
$$
begin
    update execution.agent_session
        set changed_in = pg_current_xact_id()::text::bigint, revision = revision + 1
        where organization_id = new.organization_id and session_id = new.session_id;
    return null;
end
$$;
create trigger changed after insert or update of settled_at
    on execution.agent_question for each row execute function execution.agent_question_changed();
