package dev.quarterdeck.mission.internal.domain.integration;

/** How far a mission's integration has come. */
public record IntegrationState() {
    public static final IntegrationState NONE = new IntegrationState();
}
