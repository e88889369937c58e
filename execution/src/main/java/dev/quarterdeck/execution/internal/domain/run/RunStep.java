package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionType.AuditStep;
import dev.quarterdeck.governance.api.MissionType.Enforcement;
import dev.quarterdeck.governance.api.MissionType.Raci;
import dev.quarterdeck.governance.api.MissionType.Significance;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.kernel.context.ArtifactKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run: one of the mission type's own, or one of its audits.
 *
 * @param template what whoever does it is told; a step without one is a question of consent and no work
 * @param audit whether it is a look at what was done
 * @param advisory whether work goes on while it is open
 */
public record RunStep(
        String id,
        String title,
        List<String> dependsOn,
        @Nullable String agentProfile,
        @Nullable String template,
        List<String> requiredInputs,
        List<ArtifactKind> expectedArtifacts,
        @Nullable Raci raci,
        Significance significance,
        List<String> guards,
        @Nullable String surface,
        boolean audit,
        boolean advisory) {
    public static final String IMPLEMENT = "implement";
    public static final String REVIEW = "review";
    public static final String RETROSPECT = "retrospect";
    static final String AGENT = "agent";

    public RunStep {
        dependsOn = List.copyOf(dependsOn);
        requiredInputs = List.copyOf(requiredInputs);
        expectedArtifacts = List.copyOf(expectedArtifacts);
        guards = List.copyOf(guards);
    }

    /** The steps of a type in the order they are offered; what follows an audited step waits for its blocking audits. */
    public static List<RunStep> of(MissionType type) {
        var steps = type.steps().stream().map(step -> of(step, type.audits()));
        return Stream.concat(steps, type.audits().stream().map(RunStep::of)).toList();
    }

    /** Whether it is done once for every work package. */
    public boolean perWorkPackage() {
        return IMPLEMENT.equals(surface) || REVIEW.equals(surface);
    }

    /** The roles that may do it; empty where anybody may. */
    List<String> responsible() {
        return raci == null ? List.of() : raci.responsible();
    }

    private static RunStep of(Step step, List<AuditStep> audits) {
        var before = audits.stream()
                .filter(audit -> audit.enforcement() == Enforcement.BLOCKING)
                .filter(audit -> step.dependsOn().contains(audit.after()))
                .map(AuditStep::id);
        return new RunStep(
                step.id(),
                step.title(),
                Stream.concat(step.dependsOn().stream(), before).toList(),
                step.agentProfile(),
                step.promptTemplate(),
                step.requiredInputs(),
                step.expectedArtifacts(),
                step.raci(),
                step.significance(),
                step.guards(),
                step.surface(),
                false,
                false);
    }

    private static RunStep of(AuditStep audit) {
        return new RunStep(
                audit.id(),
                audit.title(),
                List.of(audit.after()),
                audit.agentProfile(),
                audit.promptTemplate(),
                List.of(),
                List.of(),
                audit.raci(),
                audit.significance(),
                List.of(),
                null,
                true,
                audit.enforcement() == Enforcement.ADVISORY);
    }
}
