package dev.quarterdeck.mission.internal.adapter.files.plan;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.mission.internal.adapter.files.plan.YamlFields.Unreadable;
import dev.quarterdeck.mission.internal.domain.plan.PolicyWishes;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields a specification or a plan begins with; what cannot be read becomes a problem and counts as not said. */
final class PlanHead {
    private static final String MAX_PARALLEL_AGENTS = "max_parallel_agents";

    private final String path;
    private final YamlFields fields;
    private final List<Problem> problems;

    PlanHead(String path, YamlFields fields, List<Problem> problems) {
        this.path = path;
        this.fields = fields;
        this.problems = problems;
    }

    boolean bulkEdit() {
        return choice("change_mode", ChangeMode.class) == ChangeMode.BULK_EDIT;
    }

    PolicyWishes wishes() {
        return new PolicyWishes(
                choice("autonomy", AutonomyMode.class), agents(), choice("merge_strategy", MergeStrategy.class));
    }

    private @Nullable Integer agents() {
        var said = text(MAX_PARALLEL_AGENTS);
        if (said == null || said.matches("[1-9][0-9]{0,3}")) {
            return said == null ? null : Integer.valueOf(said);
        }
        complain(MAX_PARALLEL_AGENTS, "%s is a number, not '%s'.".formatted(MAX_PARALLEL_AGENTS, said));
        return null;
    }

    private <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var said = text(name);
        if (said == null) {
            return null;
        }
        var choices = new LinkedHashMap<String, E>();
        for (var choice : type.getEnumConstants()) {
            choices.put(choice.name().toLowerCase(Locale.ROOT), choice);
        }
        if (!choices.containsKey(said)) {
            complain(name, "%s is %s, not '%s'.".formatted(name, String.join(" or ", choices.keySet()), said));
        }
        return choices.get(said);
    }

    private @Nullable String text(String name) {
        try {
            return fields.text(name);
        } catch (Unreadable unreadable) {
            problems.add(new Problem(
                    path, unreadable.line(), ProblemCode.FIELD_UNREADABLE, String.valueOf(unreadable.getMessage())));
            return null;
        }
    }

    private void complain(String name, String complaint) {
        problems.add(new Problem(path, fields.lineOf(name), ProblemCode.FIELD_UNREADABLE, complaint));
    }

    private enum ChangeMode {
        NORMAL,
        BULK_EDIT
    }
}
