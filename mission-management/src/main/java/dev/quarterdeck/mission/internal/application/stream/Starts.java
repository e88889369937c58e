package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.api.MissionStreams.Cause;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Resync;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where a stream begins. */
@Component
class Starts {
    // Told again event by event that is a few seconds' work; past it, reading the mission anew is less.
    private static final long MOST = 10_000;

    private final MissionLog log;

    Starts(MissionLog log) {
        this.log = log;
    }

    Start of(Places places, Head head, @Nullable String after) {
        if (after == null || after.isBlank()) {
            return new Start(head.version(), places.text(head.version(), head.hash()), null);
        }
        var place = places.read(after.strip());
        if (place.version().compareTo(head.version()) > 0) {
            return anew(places, head, Cause.RESTORED);
        }
        var hash = hashAt(places.watched(), place.version());
        if (!place.isBehind(hash)) {
            return anew(places, head, Cause.RESTORED);
        }
        return head.version().value() - place.version().value() > MOST
                ? anew(places, head, Cause.TOO_OLD)
                : new Start(place.version(), places.text(place.version(), hash), null);
    }

    private static Start anew(Places places, Head head, Cause cause) {
        var place = places.text(head.version(), head.hash());
        return new Start(head.version(), place, new Resync(places.watched().mission(), cause, place));
    }

    private String hashAt(Watched watched, Version version) {
        if (version.equals(Version.NONE)) {
            return HashChain.START;
        }
        return log.read(watched.organization(), watched.mission(), version.plus(-1), 1)
                .getFirst()
                .envelope()
                .hash();
    }
}
