-- Besides commits of artifacts, git is asked to move a target to a merge, to clear the lanes of it, and to push.
alter table execution.git_effect
    add column kind text not null default 'artifacts' check (kind in ('artifacts', 'merge', 'clearing', 'push')),
    -- What the branch moves to, has moved to, or is pushed at.
    add column to_commit text check (to_commit ~ '^[0-9a-f]{40}$'),
    add column remote text,
    -- Of a merge and of the clearing after it, as JSON.
    add column lanes text,
    alter column seen_commit drop not null,
    drop constraint git_effect_state_check,
    -- A parked effect is tried again when a person says so.
    add constraint git_effect_state_check check (state in ('pending', 'waiting', 'parked', 'done', 'failed'));
alter table execution.git_effect
    add check (kind <> 'merge' or (to_commit is not null and seen_commit is not null and lanes is not null)),
    add check (kind <> 'clearing' or (to_commit is not null and lanes is not null)),
    add check (kind <> 'push' or (to_commit is not null and remote is not null));

drop index execution.git_effect_open;
-- What moves a branch of one checkout is done in the order it was asked for; pushes and clearings do not wait for that.
create index git_effect_open on execution.git_effect (organization_id, primary_root, destination, effect_id)
    where state in ('pending', 'waiting');
create index git_effect_unfinished on execution.git_effect (organization_id, effect_id)
    where state in ('pending', 'waiting', 'parked');
