package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Malformed;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One fact on its way into the state. */
record Turn(TeamState now, Occurrence what) {
    Roster roster() {
        return now.roster();
    }

    Instant at() {
        return what.at();
    }

    TeamState with(Roster changed) {
        return now.with(changed);
    }

    /** What somebody does who takes part; what others do has no meaning. */
    TeamState of(String participant, Function<Turn, TeamState> meaning) {
        return roster().has(participant)
                ? meaning.apply(new Turn(with(roster().with(participant, each -> each.seen(at()))), what))
                : absent(participant);
    }

    TeamState changing(String participant, UnaryOperator<Participant> change) {
        return of(participant, here -> here.with(here.roster().with(participant, change)));
    }

    TeamState absent(String participant) {
        var code =
                roster().isDeparted(participant) ? AnomalyCode.DEPARTED_PARTICIPANT : AnomalyCode.UNKNOWN_PARTICIPANT;
        return noting(code, participant);
    }

    /** Whoever a warning names should take part; it is kept in any case. */
    Turn naming(List<String> participants) {
        var checked = now;
        for (var each : participants) {
            checked = roster().has(each) ? checked : new Turn(checked, what).absent(each);
        }
        return new Turn(checked, what);
    }

    TeamState noting(AnomalyCode code, @Nullable String subject) {
        return with(roster().noting(new Anomaly(what.event(), type(), code, subject)));
    }

    private String type() {
        return switch (what.fact()) {
            case Said(var payload, var _) -> EventType.of(payload).wireName();
            case LaneOverlapDetected _ -> LaneOverlapDetected.TYPE;
            case Malformed(var type, var _) -> type;
        };
    }
}
