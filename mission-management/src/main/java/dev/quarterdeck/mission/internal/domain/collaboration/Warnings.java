package dev.quarterdeck.mission.internal.domain.collaboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every warning there was, in the order they were first heard of. */
public record Warnings(List<Warning> timeline) {
    public static final Warnings NONE = new Warnings(List.of());

    public Warnings {
        timeline = List.copyOf(timeline);
    }

    public Optional<Warning> of(String id) {
        return timeline.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<Warning> open() {
        return timeline.stream().filter(Warning::isOpen).toList();
    }

    /** Those that are open and about somebody. */
    public List<Warning> openFor(String participant) {
        return timeline.stream()
                .filter(one -> one.isOpen() && one.situation().concerns(participant))
                .toList();
    }

    /** A warning given again keeps its place and its acknowledgements. */
    Warnings with(Warning warning) {
        if (of(warning.id()).isPresent()) {
            return new Warnings(timeline.stream()
                    .map(one -> one.id().equals(warning.id()) ? one.said(warning) : one)
                    .toList());
        }
        var all = new ArrayList<>(timeline);
        all.add(warning);
        return new Warnings(all);
    }

    Warnings acknowledged(String id, Warning.Acknowledged acknowledged) {
        return new Warnings(timeline.stream()
                .map(one -> one.id().equals(id) ? one.with(acknowledged) : one)
                .toList());
    }

    Warnings endingWhere(Predicate<Warning> ends, Instant at) {
        var some = timeline.stream().anyMatch(one -> one.isOpen() && ends.test(one));
        return some
                ? new Warnings(timeline.stream()
                        .map(one -> one.isOpen() && ends.test(one) ? one.endedAt(at) : one)
                        .toList())
                : this;
    }
}
