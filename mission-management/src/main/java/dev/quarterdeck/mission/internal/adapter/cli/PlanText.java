package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.MissionPlans.Drift;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionPlans.Subtask;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as text: the work packages, why lanes are shared, and which files have changed since. */
final class PlanText {
    private PlanText() {}

    static String of(PlanView plan, Style style) {
        return table(plan, style) + lanes(plan) + drift(plan);
    }

    private static String table(PlanView plan, Style style) {
        if (plan.workPackages().isEmpty()) {
            return style.faint("no work packages yet");
        }
        var columns = Columns.of("WP", "LANE", "AFTER", "PARTS", "COVERS", "TITLE");
        plan.workPackages().forEach(each -> row(columns, each));
        return Layout.table(columns, style);
    }

    private static void row(Columns columns, PlannedWorkPackage workPackage) {
        var done = workPackage.subtasks().stream().filter(Subtask::done).count();
        columns.row(
                workPackage.id().value(),
                workPackage.lane().isEmpty() ? Layout.NOTHING : workPackage.lane(),
                joined(workPackage.dependencies().stream()
                        .map(WorkPackageId::value)
                        .toList()),
                "%d/%d".formatted(done, workPackage.subtasks().size()),
                joined(workPackage.requirementRefs()),
                workPackage.title());
    }

    private static String lanes(PlanView plan) {
        return plan.lanes().stream()
                .flatMap(lane -> lane.reasons().stream().map(reason -> "\n  lane %s: %s".formatted(lane.id(), reason)))
                .collect(Collectors.collectingAndThen(Collectors.joining(), text -> text.isEmpty() ? "" : "\n" + text));
    }

    private static String drift(PlanView plan) {
        return plan.drift().stream()
                .map(file -> "\n  %s %s".formatted(file.path(), what(file)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(),
                        text -> text.isEmpty()
                                ? ""
                                : "\n\nchanged since (%s):%s"
                                        .formatted(plan.finalized() ? "qd finalize" : "qd plan, qd tasks", text)));
    }

    private static String what(Drift file) {
        if (file.recorded() == null) {
            return "is new";
        }
        return file.found() == null ? "is gone" : "is another";
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? Layout.NOTHING : String.join(", ", words);
    }
}
