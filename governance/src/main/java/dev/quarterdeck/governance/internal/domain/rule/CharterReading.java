package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.Charter;
import dev.quarterdeck.governance.api.Charter.Commits;
import dev.quarterdeck.governance.api.Charter.Retention;
import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.WorkspaceStrategy;
import dev.quarterdeck.kernel.context.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the values of a charter amount to. */
public final class CharterReading {
    private static final String WORKSPACE = "interaction.workspace";

    private final CharterValues values;

    private CharterReading(CharterValues values) {
        this.values = values;
    }

    /** @param directives the texts of those kept as files, in order */
    public static Charter of(String version, CharterValues values, List<String> directives) {
        return new CharterReading(values).charter(version, directives);
    }

    private Charter charter(String version, List<String> files) {
        var length = values.number("commits.subject_length");
        var directives = new ArrayList<String>();
        directives.addAll(values.texts("testing.rules"));
        directives.addAll(values.texts("quality.rules"));
        directives.addAll(values.texts("commits.rules"));
        directives.add("Keep the first line of a commit message within %d characters.".formatted(length));
        directives.addAll(files);
        return new Charter(
                version,
                policy(),
                topology(),
                Set.copyOf(values.texts("branches.protected")),
                values.texts("testing.verification"),
                directives,
                new Commits(length),
                optional("agents.default_profile"),
                new Retention(
                        values.number("retention.agent_messages_days"),
                        values.number("retention.verification_logs_days")));
    }

    private InteractionPolicy policy() {
        var strategy = optional("interaction.merge_strategy");
        return new InteractionPolicy(
                constant("interaction.autonomy", AutonomyMode.class),
                values.number("agents.max_parallel"),
                strategy == null ? null : constant("interaction.merge_strategy", MergeStrategy.class),
                values.flag("review.self_review"),
                Set.copyOf(values.texts("warnings.acknowledge")),
                constant("interaction.role_switch", RoleSwitchPolicy.class),
                discrepancies(),
                constant(WORKSPACE, WorkspaceStrategy.class));
    }

    private Map<AutonomyMode, DiscrepancyPolicy> discrepancies() {
        return Arrays.stream(AutonomyMode.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        mode -> constant(
                                "interaction.discrepancies." + mode.name().toLowerCase(Locale.ROOT),
                                DiscrepancyPolicy.class)));
    }

    private Topology topology() {
        var coordinated = values.text("branches.strategy").equals("coordination");
        return switch (constant(WORKSPACE, WorkspaceStrategy.class)) {
            case WORKTREE_PER_LANE -> coordinated ? Topology.LANES_WITH_COORDINATION : Topology.LANES;
            case TARGET_CHECKOUT -> coordinated ? Topology.COORDINATION : Topology.SINGLE_BRANCH;
        };
    }

    private @Nullable String optional(String key) {
        return values.said(key).value() == null ? null : values.text(key);
    }

    private <E extends Enum<E>> E constant(String key, Class<E> type) {
        return Enum.valueOf(type, values.text(key).toUpperCase(Locale.ROOT));
    }
}
