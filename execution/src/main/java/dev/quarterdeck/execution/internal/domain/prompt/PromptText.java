package dev.quarterdeck.execution.internal.domain.prompt;

import dev.quarterdeck.execution.api.Prompt;
import dev.quarterdeck.execution.api.Prompts.Assignment;
import dev.quarterdeck.execution.api.Prompts.WorkPackageFile;
import dev.quarterdeck.execution.internal.domain.run.TextHash;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.git.BranchName;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a prompt in its fixed order: who you are, the mission and why, the rules, where you are, the task, how to verify,
 * how to report. The same context and assignment make the same text, to the character.
 */
public final class PromptText {
    private final PromptContext context;
    private final Assignment assignment;

    private PromptText(PromptContext context, Assignment assignment) {
        this.context = context;
        this.assignment = assignment;
    }

    public static Prompt of(PromptContext context, Assignment assignment) {
        var calls = Calls.of(context, assignment);
        var text = new PromptText(context, assignment).text(calls);
        return new Prompt(
                text, TextHash.of(text), calls.stream().map(Calls.Call::command).toList(), null);
    }

    private String text(List<Calls.Call> calls) {
        return Stream.of(title(), who(), mission(), rules(), where(), task(), verification(), reporting(calls))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private String title() {
        var workPackage = assignment.workPackage();
        return workPackage == null
                ? "# " + assignment.stepTitle()
                : "# %s: %s, %s".formatted(assignment.stepTitle(), workPackage.id(), workPackage.title());
    }

    private String who() {
        var profile = assignment.profile();
        var source = assignment.profileFrom();
        if (profile == null || source == null) {
            return "";
        }
        var origin = "(agent profile `%s` %s, named by the %s)"
                .formatted(
                        profile.id(),
                        profile.version(),
                        source.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return part(
                "Who you are",
                "You work as: %s %s.".formatted(profile.title(), origin),
                profile.purpose(),
                list("What you do:", profile.capabilities()),
                list("What you keep to:", profile.boundaries()),
                list("How you hand over:", profile.handOffs()));
    }

    private String mission() {
        var identity = context.identity();
        var purpose = assignment.purpose();
        return part(
                "The mission",
                "%s (`%s`, %s, %s)"
                        .formatted(assignment.missionTitle(), identity.slug(), identity.mid8(), identity.missionType()),
                "Step `%s` of run %s."
                        .formatted(context.run().step(), context.run().run()),
                purpose == null ? "" : "Why: " + purpose,
                list("What was answered before:", assignment.inputs()));
    }

    private String rules() {
        var directives = context.governance().directives();
        return directives.isEmpty()
                ? ""
                : part(
                        "Rules (charter %s)".formatted(context.governance().charterVersion()),
                        String.join("\n\n", directives));
    }

    private String where() {
        var workspace = context.workspace();
        var worktree = workspace.executionWorktree();
        var allowed = workspace.allowedCommandDirectories();
        var workPackage = assignment.workPackage();
        return part(
                "Where you are",
                worktree == null ? "" : "Work in `%s`.".formatted(worktree),
                "Branch: `%s`. Results go to `%s`."
                        .formatted(
                                branch(), context.branchRefs().destinationRef().ref()),
                list(
                        "Run commands only in:",
                        allowed.stream()
                                .map(Path::toString)
                                .map(PromptText::code)
                                .toList()),
                workPackage == null
                        ? ""
                        : list(
                                "Change only these files:",
                                workPackage.ownedFiles().stream()
                                        .map(PromptText::code)
                                        .toList()),
                "Leave every other directory, branch and worktree alone. Do not push, and do not rewrite commits.");
    }

    private BranchName branch() {
        var lane = context.branchRefs().laneBranch();
        return lane == null ? context.branchRefs().targetBranch() : lane;
    }

    private String task() {
        var workPackage = assignment.workPackage();
        return part(
                "Your task",
                assignment.instructions().strip(),
                list(
                        "What it leaves:",
                        assignment.leaves().stream().map(PromptText::code).toList()),
                workPackage == null ? "" : file(workPackage),
                workPackage == null ? "" : list("The last review asked for:", workPackage.findings()));
    }

    /** Quoted line by line, so that nothing in the file can pass for a part of the prompt. */
    private static String file(WorkPackageFile workPackage) {
        var quoted = workPackage.text().strip().lines().map(line -> ("> " + line).stripTrailing());
        return "The work package as it is planned:\n\n" + quoted.collect(Collectors.joining("\n"));
    }

    private String verification() {
        var commands = context.governance().verification();
        return commands.isEmpty()
                ? ""
                : part(
                        "How to verify",
                        "These have to pass, and are run again when you hand in:",
                        commands.stream().map(line -> "    " + line).collect(Collectors.joining("\n")));
    }

    private static String reporting(List<Calls.Call> calls) {
        return part(
                "How to report",
                calls.stream()
                        .map(call -> "- %s:\n\n      %s".formatted(call.when(), call.command()))
                        .collect(Collectors.joining("\n")));
    }

    private static String part(String heading, String... paragraphs) {
        return Stream.concat(Stream.of("## " + heading), Stream.of(paragraphs))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String list(String heading, List<String> items) {
        return items.isEmpty()
                ? ""
                : heading + "\n" + items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
