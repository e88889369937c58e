package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.mission.api.Adoption;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.internal.application.adoption.AdoptedDirectories.AdoptedDirectory;
import dev.quarterdeck.mission.internal.application.adoption.MirroredEvents.Cause;
import dev.quarterdeck.mission.internal.application.adoption.MissionAdoption.Outcome;
import dev.quarterdeck.mission.internal.application.adoption.MissionAdoption.Result;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class AdoptionService implements Adoption {
    private final GitFacts git;
    private final AdoptableRepository repository;
    private final MissionAdoption missions;
    private final AdoptedDirectories directories;
    private final FindingRecords findings;
    private final TenantTransactions transactions;

    AdoptionService(
            GitFacts git,
            AdoptableRepository repository,
            MissionAdoption missions,
            AdoptedDirectories directories,
            FindingRecords findings,
            TenantTransactions transactions) {
        this.git = git;
        this.repository = repository;
        this.missions = missions;
        this.directories = directories;
        this.findings = findings;
        this.transactions = transactions;
    }

    @Override
    public AdoptionReport adopt(RepositoryContext context, Adopt command, Progress progress) {
        var cause = new Cause(context.entry(), Sources.of(git, context, command.branch()));
        var found = repository.missions(cause.source());
        var present = found.stream().map(AdoptableMission::directory).collect(Collectors.toSet());
        var organization = context.entry().organization();
        var before = transactions.look(organization, () -> directories.of(organization, context.repository()));
        var outcomes = new ArrayList<Outcome>();
        for (var mission : found) {
            outcomes.add(adopt(cause, mission, before.get(mission.directory()), present));
            progress.reached(outcomes.size(), found.size());
        }
        return transactions.look(organization, () -> report(cause, present, outcomes));
    }

    private Outcome adopt(
            Cause cause, AdoptableMission mission, @Nullable AdoptedDirectory before, Set<String> present) {
        if (before != null && before.fingerprint().equals(mission.fingerprint())) {
            return new Outcome(before.mission() == null ? Result.FAILED : Result.UNCHANGED, 0);
        }
        try {
            return missions.adopt(cause, mission, before, present);
        } catch (UncheckedIOException unreadable) {
            var text = "A file of the mission cannot be read: %s.".formatted(unreadable.getMessage());
            return missions.fail(
                    cause, mission, List.of(Anomaly.of(AnomalyCode.FILE_UNREADABLE, mission.directory(), text)));
        }
    }

    private AdoptionReport report(Cause cause, Set<String> present, List<Outcome> outcomes) {
        var organization = cause.entry().organization();
        var source = cause.source();
        var stored = directories.of(organization, source.repository()).values().stream()
                .filter(directory -> present.contains(directory.directory()))
                .toList();
        var counts = findings.counts(organization, source.repository());
        return new AdoptionReport(
                source.repository(),
                source.branch(),
                source.commit(),
                outcomes.size(),
                count(outcomes, Result.ADOPTED),
                count(outcomes, Result.UPDATED),
                count(outcomes, Result.UNCHANGED),
                count(outcomes, Result.FAILED),
                stored.stream().mapToLong(AdoptedDirectory::lines).sum(),
                outcomes.stream().mapToLong(Outcome::appended).sum(),
                Reports.bySeverity(counts),
                counts,
                Reports.agreement(stored));
    }

    private static int count(List<Outcome> outcomes, Result result) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
