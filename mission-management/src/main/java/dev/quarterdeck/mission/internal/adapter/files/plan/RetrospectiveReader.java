package dev.quarterdeck.mission.internal.adapter.files.plan;

import dev.quarterdeck.mission.internal.adapter.files.plan.YamlFields.Unreadable;
import dev.quarterdeck.mission.internal.application.planning.PlanFiles.Learned;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import java.util.List;

/** Reads a retrospective: lists {@code findings} and {@code proposals}. */
final class RetrospectiveReader {
    private RetrospectiveReader() {}

    static Learned read(String text) {
        try {
            var fields = YamlFields.read(text, 1);
            return new Learned(fields.texts("findings"), fields.texts("proposals"), List.of());
        } catch (Unreadable unreadable) {
            var problem = new Problem(
                    PlanArtifacts.RETROSPECTIVE,
                    unreadable.line(),
                    ProblemCode.YAML_UNREADABLE,
                    String.valueOf(unreadable.getMessage()));
            return new Learned(List.of(), List.of(), List.of(problem));
        }
    }
}
