package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.MissionRefusal.StaleVersion;
import dev.quarterdeck.mission.internal.application.adoption.AdoptedDirectories.AdoptedDirectory;
import dev.quarterdeck.mission.internal.application.adoption.AdoptedDirectories.Snapshot;
import dev.quarterdeck.mission.internal.application.adoption.MirroredEvents.Cause;
import dev.quarterdeck.mission.internal.application.adoption.MissionReading.Subject;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adopts one mission: what is new of it enters its log, and what is wrong with it becomes findings. */
@Component
class MissionAdoption {
    private static final int ATTEMPTS = 3;

    private final Mirroring mirroring;
    private final Comparisons comparisons;
    private final AdoptedDirectories directories;
    private final TenantTransactions transactions;
    private final Clock clock;

    MissionAdoption(
            Mirroring mirroring,
            Comparisons comparisons,
            AdoptedDirectories directories,
            TenantTransactions transactions,
            Clock clock) {
        this.mirroring = mirroring;
        this.comparisons = comparisons;
        this.directories = directories;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of one mission. */
    enum Result {
        ADOPTED,
        UPDATED,
        UNCHANGED,
        FAILED
    }

    /** What came of it, and how many events it took. */
    record Outcome(Result result, long appended) {}

    /**
     * @param before what an earlier adoption read of the directory; absent the first time
     * @param present all directories there are now
     */
    Outcome adopt(Cause cause, AdoptableMission mission, @Nullable AdoptedDirectory before, Set<String> present) {
        var reading = mission.read();
        var subject = reading.subject();
        if (subject == null) {
            return fail(cause, mission, reading.anomalies());
        }
        var anomalies = new ArrayList<>(reading.anomalies());
        var id = identity(subject, mission, before, anomalies);
        if (isTaken(cause, id, mission, present)) {
            var text = "Mission %s lives in another directory or repository already.".formatted(id);
            anomalies.add(Anomaly.of(AnomalyCode.MISSION_ID_TAKEN, mission.directory(), text));
            return fail(cause, mission, anomalies);
        }
        return adopt(cause, mission, reading, subject, id, anomalies);
    }

    private Outcome adopt(
            Cause cause,
            AdoptableMission mission,
            MissionReading reading,
            Subject subject,
            MissionId id,
            List<Anomaly> anomalies) {
        var outcome = mirror(cause, id, subject, reading.lines());
        outcome.refused().forEach(line -> anomalies.add(notMirrored(reading.log(), line)));
        var check = ReadingCheck.of(id, subject.described(), reading);
        anomalies.addAll(check.anomalies());
        keep(cause, mission, id, reading.lines().size(), check.snapshot(), anomalies);
        comparisons.keep(cause.entry().organization(), id, reading);
        return new Outcome(resultOf(outcome), outcome.appended());
    }

    // Somebody else may append to the mission at the same time; what is still missing is worked out anew then.
    private Mirroring.Outcome mirror(Cause cause, MissionId id, Subject subject, List<SourceLine> lines) {
        for (var attempt = 1; ; attempt++) {
            try {
                return mirroring.mirror(cause, id, subject.described(), lines);
            } catch (Refused refused) {
                if (attempt == ATTEMPTS || !(refused.reason() instanceof StaleVersion)) {
                    throw refused;
                }
            }
        }
    }

    private static Result resultOf(Mirroring.Outcome outcome) {
        if (outcome.isNew()) {
            return Result.ADOPTED;
        }
        return outcome.appended() > 0 ? Result.UPDATED : Result.UNCHANGED;
    }

    private static MissionId identity(
            Subject subject, AdoptableMission mission, @Nullable AdoptedDirectory before, List<Anomaly> anomalies) {
        var known = before == null ? null : before.mission();
        if (known == null || known.equals(subject.mission())) {
            return subject.mission();
        }
        var text = "The mission is %s here and calls itself %s now.".formatted(known, subject.mission());
        anomalies.add(Anomaly.of(AnomalyCode.MISSION_ID_CHANGED, mission.directory(), text));
        return known;
    }

    // A directory that was renamed takes its mission along.
    private boolean isTaken(Cause cause, MissionId id, AdoptableMission mission, Set<String> present) {
        var organization = cause.entry().organization();
        return transactions
                .look(organization, () -> directories.ownerOf(organization, id))
                .filter(owner -> !owner.repository().equals(cause.source().repository())
                        || (!owner.directory().equals(mission.directory()) && present.contains(owner.directory())))
                .isPresent();
    }

    private static Anomaly notMirrored(String log, SourceLine line) {
        var text = "The line is new, and the status is no longer the files' to say.";
        return new Anomaly(AnomalyCode.LINE_NOT_MIRRORED, log, line.number(), text, line.text());
    }

    /** Keeps that no mission could be made of a directory, and why. */
    Outcome fail(Cause cause, AdoptableMission mission, List<Anomaly> anomalies) {
        keep(cause, mission, null, 0, Snapshot.ABSENT, anomalies);
        return new Outcome(Result.FAILED, 0);
    }

    private void keep(
            Cause cause,
            AdoptableMission mission,
            @Nullable MissionId id,
            int lines,
            Snapshot snapshot,
            List<Anomaly> anomalies) {
        var organization = cause.entry().organization();
        var source = cause.source();
        var read =
                new AdoptedDirectory(mission.directory(), id, source.branch(), mission.fingerprint(), lines, snapshot);
        transactions.change(organization, () -> {
            directories.keep(organization, source.repository(), read, anomalies, clock.now());
            return read;
        });
    }
}
