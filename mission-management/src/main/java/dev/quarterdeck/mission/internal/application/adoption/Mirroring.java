package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.adoption.MirroredEvents.Cause;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedHistory;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesRestored;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesWithdrawn;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.MirrorOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings a mission's log up to what its files say, in transactions of bounded size; what is there already stays. */
@Component
class Mirroring {
    private static final int BATCH = 2000;

    private final MissionLog log;
    private final MirroredLines mirrored;
    private final MirroredEvents events;
    private final Histories histories;
    private final TenantTransactions transactions;

    Mirroring(
            MissionLog log,
            MirroredLines mirrored,
            MirroredEvents events,
            Histories histories,
            TenantTransactions transactions) {
        this.log = log;
        this.mirrored = mirrored;
        this.events = events;
        this.histories = histories;
        this.transactions = transactions;
    }

    /**
     * What came of it.
     *
     * @param isNew whether the mission had no log before
     * @param refused lines that were left out, because the status is not the files' any more
     */
    record Outcome(boolean isNew, long appended, List<SourceLine> refused) {
        private Outcome and(Outcome next) {
            return new Outcome(isNew || next.isNew, appended + next.appended, next.refused);
        }
    }

    Outcome mirror(Cause cause, MissionId mission, MissionAdopted described, List<SourceLine> lines) {
        var organization = cause.entry().organization();
        var outcome = new Outcome(false, 0, List.of());
        for (var from = 0; from == 0 || from < lines.size(); from += BATCH) {
            var whole = from + BATCH >= lines.size();
            outcome =
                    outcome.and(transactions.change(organization, () -> step(cause, mission, described, lines, whole)));
        }
        return outcome;
    }

    private Outcome step(
            Cause cause, MissionId mission, MissionAdopted described, List<SourceLine> lines, boolean whole) {
        var organization = cause.entry().organization();
        var version = log.headOf(organization, mission).version();
        var history = histories.of(log.read(organization, mission, Version.NONE, Integer.MAX_VALUE));
        var known = mirrored.of(organization, mission);
        var missing = MirrorOrder.of(
                lines.stream().filter(line -> !known.containsKey(line.key())).toList(), SourceLine::fact);
        if (history.position().of(Seam.STATUS) == Authority.NATIVE) {
            var appended = append(cause, mission, version, facts(described, history), List.of());
            return new Outcome(false, appended, missing);
        }
        var facts = facts(described, history);
        if (whole) {
            facts.addAll(comingAndGoing(lines, known, history));
        }
        var fresh = missing.subList(0, Math.min(missing.size(), BATCH));
        var appended = append(cause, mission, version, facts, fresh);
        return new Outcome(version.equals(Version.NONE), appended, List.of());
    }

    private static List<AdoptionFact> facts(MissionAdopted described, AdoptedHistory history) {
        var before = history.mission();
        var now = before == null ? described : described.after(before, history.position());
        var facts = new ArrayList<AdoptionFact>();
        if (!now.equals(before)) {
            facts.add(now);
        }
        return facts;
    }

    // A line that is gone from the file no longer counts there; the event that mirrors it stays and says so.
    private static List<AdoptionFact> comingAndGoing(
            List<SourceLine> lines, Map<String, Long> known, AdoptedHistory history) {
        var present = new HashSet<String>();
        lines.forEach(line -> present.add(line.key()));
        var withdrawn = history.withdrawn();
        var gone = new ArrayList<Long>();
        var back = new ArrayList<Long>();
        known.forEach((key, version) -> {
            if (!present.contains(key) && !withdrawn.contains(version)) {
                gone.add(version);
            } else if (present.contains(key) && withdrawn.contains(version)) {
                back.add(version);
            }
        });
        var facts = new ArrayList<AdoptionFact>();
        if (!gone.isEmpty()) {
            facts.add(new LinesWithdrawn(gone.stream().sorted().toList()));
        }
        if (!back.isEmpty()) {
            facts.add(new LinesRestored(back.stream().sorted().toList()));
        }
        return facts;
    }

    private long append(
            Cause cause, MissionId mission, Version version, List<AdoptionFact> facts, List<SourceLine> lines) {
        var organization = cause.entry().organization();
        var appended = new ArrayList<NewEvent>();
        facts.forEach(fact -> appended.add(events.of(cause, fact)));
        appended.addAll(mirrors(cause, organization, mission, lines));
        log.append(organization, mission, version, appended);
        mirrored.keep(organization, mission, version.value() + facts.size() + 1, lines);
        return appended.size();
    }

    private List<NewEvent> mirrors(
            Cause cause, OrganizationId organization, MissionId mission, List<SourceLine> lines) {
        var wanted = lines.stream()
                .flatMap(line -> MirroredEvents.identity(line).stream())
                .toList();
        var taken = new HashSet<>(mirrored.taken(organization, wanted));
        return lines.stream()
                .map(line -> events.of(cause, mission, line, taken))
                .toList();
    }
}
