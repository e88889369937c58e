package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Anomaly.Code;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.MalformedPayload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the anomalies; what a strict fold does not allow ends it instead. */
final class Findings {
    private final Mode mode;
    private final List<Anomaly> anomalies = new ArrayList<>();

    Findings(Mode mode) {
        this.mode = mode;
    }

    boolean strict() {
        return mode == Mode.STRICT;
    }

    List<Anomaly> anomalies() {
        return anomalies;
    }

    /** What is an anomaly in both modes. */
    @Nullable
    Violation note(ContractEvent event, Code code, String reason) {
        anomalies.add(new Anomaly(event.id(), event.type(), code, reason));
        return null;
    }

    /** Answers with the violation where the fold is strict. */
    @Nullable
    Violation report(ContractEvent event, Code code, String reason, Violation violation) {
        return strict() ? violation : note(event, code, reason);
    }

    @Nullable
    Violation malformed(ContractEvent event, String field) {
        var violation = new MalformedPayload(event.id(), event.type(), field);
        return report(event, Code.MALFORMED_PAYLOAD, Reasons.malformed(field), violation);
    }
}
