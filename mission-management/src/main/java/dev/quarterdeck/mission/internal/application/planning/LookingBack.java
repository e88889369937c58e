package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.PlanRefusal.ArtifactUnreadable;
import dev.quarterdeck.mission.api.PlanRefusal.MissionNotEnded;
import dev.quarterdeck.mission.api.Planning.Retrospect;
import dev.quarterdeck.mission.api.Planning.Retrospected;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.planning.PlanFiles.Learned;
import dev.quarterdeck.mission.internal.application.planning.PlanRecords.Entry;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.RetrospectiveRecorded;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what was learned from a mission. */
@Component
class LookingBack {
    private final PlanningSites sites;
    private final PlanFiles files;
    private final PlanRecords records;
    private final Seams seams;

    LookingBack(PlanningSites sites, PlanFiles files, PlanRecords records, Seams seams) {
        this.sites = sites;
        this.files = files;
        this.records = records;
        this.seams = seams;
    }

    Retrospected retrospect(WriteContext context, Retrospect command) {
        seams.requireNative(context.read(), Seam.RETROSPECTIVE);
        var site = sites.at(context);
        if (site.now().mission().active()) {
            throw new Refused(
                    new MissionNotEnded(site.name(), site.now().mission().phase()));
        }
        var there = files.text(site.workspace(), site.tip(), site.directory(), PlanArtifacts.RETROSPECTIVE);
        var text = wanted(command, there);
        var learned = readable(site, text);
        List<FileChange> changes = text.equals(there)
                ? List.of()
                : List.of(new FileChange.Write(site.directory() + "/" + PlanArtifacts.RETROSPECTIVE, text));
        var made = records.record(
                site,
                new Entry(
                        new RetrospectiveRecorded(learned.findings(), learned.proposals()),
                        List.of(),
                        _ -> {},
                        ArtifactKind.RETROSPECTIVE,
                        changes,
                        "Look back at " + site.now().mission().names().fullSlug(),
                        "retrospect",
                        command.idempotencyKey()));
        return new Retrospected(site.mission(), made.version(), learned.findings(), learned.proposals(), made.effect());
    }

    private static String wanted(Retrospect command, String there) {
        if (!command.findings().isEmpty() || !command.proposals().isEmpty()) {
            return list("findings", command.findings()) + list("proposals", command.proposals());
        }
        return there.isEmpty() ? PlanText.retrospective() : there;
    }

    private static String list(String name, List<String> items) {
        return items.isEmpty()
                ? name + ": []\n"
                : items.stream()
                        .map(item -> "  - %s\n".formatted(SpecText.quoted(item)))
                        .collect(Collectors.joining("", name + ":\n", ""));
    }

    private Learned readable(PlanningSite site, String text) {
        var learned = files.learned(text);
        if (!learned.problems().isEmpty()) {
            throw new Refused(new ArtifactUnreadable(
                    site.name(),
                    learned.problems().stream().map(Problem::described).toList(),
                    "mend the file, commit it, and repeat: qd retrospect --mission " + site.name()));
        }
        return learned;
    }
}
