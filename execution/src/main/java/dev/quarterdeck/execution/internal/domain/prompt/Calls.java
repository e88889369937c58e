package dev.quarterdeck.execution.internal.domain.prompt;

import dev.quarterdeck.execution.api.Prompts.Assignment;
import dev.quarterdeck.execution.api.Prompts.WorkPackageFile;
import dev.quarterdeck.kernel.context.PromptContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands a worker reports with, as they are typed; the one place a prompt's commands are written. */
final class Calls {
    private final PromptContext context;
    private final Assignment assignment;
    private final List<Call> calls = new ArrayList<>();

    private Calls(PromptContext context, Assignment assignment) {
        this.context = context;
        this.assignment = assignment;
    }

    /** @param when what it is typed for */
    record Call(String when, String command) {}

    static List<Call> of(PromptContext context, Assignment assignment) {
        var calls = new Calls(context, assignment);
        calls.ending();
        calls.hindrance();
        calls.add("for the next thing to do", "qd next");
        return List.copyOf(calls.calls);
    }

    private void ending() {
        var surface = assignment.surface();
        var workPackage = assignment.workPackage();
        if (surface == null) {
            add("when it is done", report("success") + " --note 'WHAT WAS DONE'");
            return;
        }
        switch (surface) {
            case "implement" -> implement(workPackage);
            case "review" -> review(workPackage);
            case "specify" -> add("when the specification is committed", report("success"));
            case "retrospect" -> add("when you have looked back", "qd retrospect --finding 'WHAT WAS LEARNED'");
            default -> add("when it is ready", "qd " + surface);
        }
    }

    private void implement(@Nullable WorkPackageFile workPackage) {
        if (workPackage == null) {
            return;
        }
        for (var subtask : workPackage.openSubtasks()) {
            add("when %s is done".formatted(subtask), "qd done %s --subtask %s".formatted(workPackage.id(), subtask));
        }
        add("to hand it in, once everything is committed", "qd done %s --all".formatted(workPackage.id()));
    }

    private void review(@Nullable WorkPackageFile workPackage) {
        if (workPackage == null) {
            return;
        }
        add("if it is right", "qd review %s --approve".formatted(workPackage.id()));
        add(
                "if it is not; once for each finding",
                "qd review %s --request-changes --finding 'WHAT IS WRONG, AND WHERE'".formatted(workPackage.id()));
    }

    private void hindrance() {
        var workPackage = assignment.workPackage();
        var named = workPackage == null ? "" : " --wp " + workPackage.id();
        add("if something is in the way", report("blocked") + named + " --note 'WHAT IS IN THE WAY'");
    }

    private String report(String outcome) {
        return "qd done --step %s --outcome %s".formatted(context.run().step(), outcome);
    }

    private void add(String when, String command) {
        calls.add(new Call(when, command + " --mission " + context.identity().mid8()));
    }
}
