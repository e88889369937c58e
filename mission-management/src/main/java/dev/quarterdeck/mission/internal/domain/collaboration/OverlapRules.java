package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.api.WarningType;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning.Situation;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of the warnings about lanes when somebody has looked at the lanes. */
public final class OverlapRules {
    private OverlapRules() {}

    /**
     * A warning for each overlap that is new or has changed, and the end of each that has passed.
     *
     * @param reported every overlap of files there is now
     * @param ids for the new ones
     */
    public static List<CollaborationFact> of(
            Projection now, String mission, List<LaneOverlap> reported, Supplier<String> ids) {
        var known = now.subjects().team().warnings().open().stream()
                .filter(OverlapRules::isOfFiles)
                .toList();
        var facts = new ArrayList<CollaborationFact>();
        for (var overlap : reported) {
            said(now, mission, overlap, same(known, overlap), ids).ifPresent(facts::add);
        }
        for (var warning : known) {
            if (reported.stream().noneMatch(overlap -> isAbout(warning, overlap))) {
                facts.add(passed(mission, warning));
            }
        }
        return facts;
    }

    private static Optional<LaneOverlapDetected> said(
            Projection now, String mission, LaneOverlap overlap, @Nullable Warning known, Supplier<String> ids) {
        if (known != null
                && overlap.files()
                        .equals(Objects.requireNonNull(known.situation().overlap())
                                .files())) {
            return Optional.empty();
        }
        var participants =
                known == null ? participants(now, overlap) : known.situation().participants();
        if (participants.size() < 2) {
            return Optional.empty();
        }
        var id = known == null ? ids.get() : known.id();
        return Optional.of(fact(id, mission, participants, overlap));
    }

    private static LaneOverlapDetected passed(String mission, Warning warning) {
        var overlap = Objects.requireNonNull(warning.situation().overlap());
        var none = new LaneOverlap(overlap.reason(), overlap.lanes(), overlap.workPackages(), List.of());
        return fact(warning.id(), mission, warning.situation().participants(), none);
    }

    static LaneOverlapDetected fact(String id, String mission, List<String> participants, LaneOverlap overlap) {
        return new LaneOverlapDetected(
                id,
                mission,
                participants,
                overlap.reason() == Reason.CONFLICT ? Severity.WARNING : Severity.INFO,
                overlap.reason(),
                overlap.lanes(),
                overlap.workPackages().stream().map(each -> each.value()).toList(),
                overlap.files(),
                false);
    }

    private static boolean isOfFiles(Warning warning) {
        var overlap = warning.situation().overlap();
        return warning.situation().type() == WarningType.LANE_OVERLAP
                && overlap != null
                && overlap.reason() != Reason.DEPENDENCY;
    }

    private static @Nullable Warning same(List<Warning> known, LaneOverlap overlap) {
        return known.stream().filter(one -> isAbout(one, overlap)).findFirst().orElse(null);
    }

    private static boolean isAbout(Warning warning, LaneOverlap overlap) {
        return matches(warning.situation(), overlap);
    }

    private static boolean matches(Situation situation, LaneOverlap overlap) {
        var known = situation.overlap();
        return known != null
                && known.reason() == overlap.reason()
                && known.lanes().stream()
                        .sorted()
                        .toList()
                        .equals(overlap.lanes().stream().sorted().toList());
    }

    /** Whoever takes part and works in one of the lanes: holds a work package of it, or is on one. */
    private static List<String> participants(Projection now, LaneOverlap overlap) {
        var works = now.subjects().plan().current().stream()
                .filter(work -> overlap.lanes().contains(work.lane()))
                .toList();
        return now.subjects().team().roster().participants().stream()
                .filter(one -> works.stream().anyMatch(work -> isAt(now, one, work)))
                .map(Participant::id)
                .sorted()
                .toList();
    }

    private static boolean isAt(Projection now, Participant participant, PlannedWork work) {
        var place = new FocusTarget(FocusTarget.Type.WP, work.id().value());
        return participant.isOn(place)
                || Stream.ofNullable(now.subjects().work().of(work.id()).implementer())
                        .anyMatch(holder -> holder.id().equals(participant.id()));
    }
}
