package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Anomaly.Code;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.CollaborationState.Warning;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.WarningNotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The timeline of warnings; a warning given again keeps its place and its acknowledgements. */
final class Warnings {
    private final Findings findings;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

    Warnings(Findings findings) {
        this.findings = findings;
    }

    void warn(ContractEvent event, Claim.Warned warned) {
        var participants = new ArrayList<String>();
        warned.participants().stream().filter(Objects::nonNull).forEach(participants::add);
        entries.computeIfAbsent(warned.warning(), _ -> new Entry()).isAbout(event.id(), event.type(), participants);
    }

    // A permissive fold keeps the acknowledgement of a warning it does not know, for it may only come later in the
    // order.
    @Nullable
    Violation acknowledge(ContractEvent event, String participant, Claim.Acknowledged acknowledged) {
        var known = entries.get(acknowledged.warning());
        if (known == null && findings.strict()) {
            return new WarningNotFound(event.id(), event.type(), Reasons.warningNotFound(acknowledged.warning()));
        }
        var action = acknowledged.action();
        if (action == null) {
            return findings.malformed(event, "acknowledgement");
        }
        if (known == null) {
            findings.note(event, Code.WARNING_NOT_FOUND, Reasons.warningNotFound(acknowledged.warning()));
            known = new Entry();
            known.isAbout(event.id(), null, List.of(participant));
            entries.put(acknowledged.warning(), known);
        }
        known.acknowledgements.put(participant, action);
        return null;
    }

    List<Warning> timeline() {
        return entries.entrySet().stream()
                .map(one -> one.getValue().as(one.getKey()))
                .toList();
    }

    private static final class Entry {
        private final Map<String, String> acknowledgements = new HashMap<>();
        private String event = "";
        private @Nullable EventType type;
        private List<String> participants = List.of();

        void isAbout(String event, @Nullable EventType type, List<String> participants) {
            this.event = event;
            this.type = type;
            this.participants = participants;
        }

        Warning as(String warning) {
            return new Warning(warning, event, type, participants, acknowledgements);
        }
    }
}
