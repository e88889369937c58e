package dev.quarterdeck.mission.internal.domain.collaboration;

/** What everything that participants said and did means now; each part is kept on its own, so that writing stays cheap. */
public record TeamState(Roster roster, Executions executions, Warnings warnings, Discussion discussion) {
    public static final TeamState NONE = new TeamState(Roster.EMPTY, Executions.NONE, Warnings.NONE, Discussion.EMPTY);

    public TeamState with(Roster changed) {
        return new TeamState(changed, executions, warnings, discussion);
    }

    public TeamState with(Executions changed) {
        return new TeamState(roster, changed, warnings, discussion);
    }

    public TeamState with(Warnings changed) {
        return new TeamState(roster, executions, changed, discussion);
    }

    public TeamState with(Discussion changed) {
        return new TeamState(roster, executions, warnings, changed);
    }
}
