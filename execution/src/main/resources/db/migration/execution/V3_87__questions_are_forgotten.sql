-- Questions of agents are kept as long as their messages are.
grant delete on execution.agent_question to ${runtimeRole};
