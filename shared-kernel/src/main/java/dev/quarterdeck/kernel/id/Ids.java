package dev.quarterdeck.kernel.id;

/** The one source of new identities; each is greater than the one before it. */
public interface Ids {
    /** A new ULID as text. */
    String next();

    default MissionId nextMission() {
        return new MissionId(next());
    }

    default RepositoryId nextRepository() {
        return new RepositoryId(next());
    }

    default EventId nextEvent() {
        return new EventId(next());
    }

    default EffectId nextEffect() {
        return new EffectId(next());
    }

    default DecisionId nextDecision() {
        return new DecisionId(next());
    }

    default AgentSessionId nextAgentSession() {
        return new AgentSessionId(next());
    }
}
