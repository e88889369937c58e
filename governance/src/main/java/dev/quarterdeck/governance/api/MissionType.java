package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.context.ArtifactKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The template of a kind of mission.
 *
 * @param version names the layer and its version, {@code built-in:1}; {@code frozen} where it was read back
 * @param hash of the definition, lower-case hexadecimal SHA-256
 * @param steps in the order they are offered: each after those it depends on
 * @param definition canonical JSON that reads back as this type
 */
public record MissionType(
        String id,
        String version,
        String title,
        String layer,
        String hash,
        List<Step> steps,
        List<AuditStep> audits,
        WorkPackagePolicy workPackages,
        String definition)
        implements RuleAnswer {
    public MissionType {
        steps = List.copyOf(steps);
        audits = List.copyOf(audits);
    }

    /**
     * One step of a run.
     *
     * @param promptTemplate what whoever does it is told, in words
     * @param requiredInputs names of the answers it cannot begin without
     * @param guards names of what must hold before it begins, see {@link Guard}
     * @param surface the lifecycle surface it is done with; absent where it is reported as done by hand
     */
    public record Step(
            String id,
            String title,
            List<String> dependsOn,
            @Nullable String agentProfile,
            @Nullable String promptTemplate,
            List<String> requiredInputs,
            List<ArtifactKind> expectedArtifacts,
            @Nullable Raci raci,
            Significance significance,
            List<String> guards,
            @Nullable String surface) {
        public Step {
            dependsOn = List.copyOf(dependsOn);
            requiredInputs = List.copyOf(requiredInputs);
            expectedArtifacts = List.copyOf(expectedArtifacts);
            guards = List.copyOf(guards);
        }
    }

    /**
     * A look at what was done, once a step is.
     *
     * @param after the step it follows
     */
    public record AuditStep(
            String id,
            String title,
            String after,
            Enforcement enforcement,
            @Nullable String agentProfile,
            @Nullable String promptTemplate,
            @Nullable Raci raci,
            Significance significance) {}

    /**
     * Who has a part in a step, by role.
     *
     * @param accountable one role that only a person fills
     */
    public record Raci(List<String> responsible, String accountable, List<String> consulted, List<String> informed) {
        public Raci {
            responsible = List.copyOf(responsible);
            consulted = List.copyOf(consulted);
            informed = List.copyOf(informed);
        }
    }

    /**
     * What the mission's work packages must show.
     *
     * @param used whether there are any
     * @param verified whether the charter's verification commands must pass before a review
     */
    public record WorkPackagePolicy(boolean used, boolean verified) {}

    /** How much hangs on a step: at low nobody is asked, at medium a person may be, at high one must agree. */
    public enum Significance {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Whether work goes on while an audit is open. */
    public enum Enforcement {
        ADVISORY,
        BLOCKING
    }
}
