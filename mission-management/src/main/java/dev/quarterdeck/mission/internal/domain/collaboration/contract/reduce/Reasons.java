package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

/** What anomalies say, to the character what the contract says. */
final class Reasons {
    static final String MISSING_PARTICIPANT_ID = "Missing participant_id in payload";
    static final String INVALID_IDENTITY = "Invalid participant_identity in payload";
    static final String INVALID_FOCUS_TARGET = "Invalid focus_target in payload";

    private Reasons() {}

    static String duplicateInvite(String participant) {
        return "Participant %s already invited or active (duplicate invite)".formatted(Quoted.text(participant));
    }

    static String duplicateJoin(String participant) {
        return "Duplicate join for participant " + Quoted.text(participant);
    }

    static String notInRoster(String participant) {
        return "Participant %s not in roster (duplicate leave or unknown)".formatted(Quoted.text(participant));
    }

    static String departed(String participant) {
        return "Participant %s has departed".formatted(Quoted.text(participant));
    }

    static String unknown(String participant) {
        return "Unknown participant " + Quoted.text(participant);
    }

    static String notStarted(String step, String participant) {
        return "No matching PromptStepExecutionStarted for step %s by participant %s"
                .formatted(Quoted.text(step), Quoted.text(participant));
    }

    static String warningNotFound(String warning) {
        return "Warning %s not found".formatted(Quoted.text(warning));
    }

    static String malformed(String field) {
        return "Malformed %s in payload".formatted(field);
    }
}
