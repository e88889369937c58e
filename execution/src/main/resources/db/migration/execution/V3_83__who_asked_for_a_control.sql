-- Names are not unique: how often somebody speaks is counted by who they are. Absent for what was asked before.
alter table execution.agent_receipt add column requested_by_id text;
