package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Review;
import dev.quarterdeck.execution.api.Work.Reviewed;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "review",
        description = "Begin the review of a work package, or say what came of it.",
        footer = "Example: qd review WP01 --request-changes --finding 'src/app.py:12: the empty name is let through'")
class ReviewCommand implements SurfaceCommand<WriteContext, Reviewed> {
    private static final Pattern PLACE = Pattern.compile("([^\\s:]+):(\\d{1,9}): (.+)", Pattern.DOTALL);

    private final Work work;

    @Parameters(arity = "0..1", paramLabel = "WP", description = "The work package.")
    private @Nullable WorkPackageId given;

    @Option(names = "--approve", description = "It is good as it is.")
    private boolean approve;

    @Option(names = "--request-changes", description = "It goes back, with findings.")
    private boolean requestChanges;

    @Option(
            names = "--finding",
            paramLabel = "TEXT",
            description = "What was found, FILE:LINE: first where it has a place.")
    private List<String> findings = new ArrayList<>();

    @Option(names = "--replan", description = "With --request-changes: whoever takes it up next goes on with it.")
    private boolean replan;

    @Option(
            names = "--reference",
            paramLabel = "TEXT",
            description = "Where a review that was held elsewhere can be read.")
    private @Nullable String reference;

    private @Nullable WorkPackageId named;
    private @Nullable String idempotencyKey;

    ReviewCommand(Work work) {
        this.work = work;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public SiteRule siteRule() {
        return SiteRule.OWN_CHECKOUT;
    }

    @Override
    public @Nullable WorkPackageId workPackage() {
        return given;
    }

    @Override
    public void about(WorkPackageId workPackage) {
        named = workPackage;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(WriteContext context, Console<Reviewed> console) {
        if (named == null) {
            throw new Refused(new InvalidInput(
                    "work package", "No work package is named.", null, "WP01", "name one: qd review WP01"));
        }
        console.answer(work.review(
                context,
                new Review(
                        named,
                        verdict(),
                        findings.stream().map(ReviewCommand::finding).toList(),
                        replan ? WorkPackageStatus.PLANNED : WorkPackageStatus.IN_PROGRESS,
                        reference,
                        idempotencyKey)));
    }

    private @Nullable Verdict verdict() {
        if (approve && requestChanges) {
            throw new Refused(new InvalidInput(
                    "verdict",
                    "A review either approves or asks for changes.",
                    "both",
                    "--approve or --request-changes",
                    "qd review --help"));
        }
        if (approve) {
            return Verdict.APPROVED;
        }
        return requestChanges ? Verdict.CHANGES_REQUESTED : null;
    }

    private static Finding finding(String text) {
        var placed = PLACE.matcher(text);
        return placed.matches()
                ? new Finding(placed.group(3), placed.group(1), Integer.valueOf(placed.group(2)))
                : new Finding(text, null, null);
    }

    @Override
    public String text(Reviewed answer, Style style) {
        var worktree = answer.worktree();
        var look = "git %sdiff %s..%s"
                .formatted(worktree == null ? "" : "-C " + worktree + " ", answer.base(), answer.head());
        return Columns.of("work package", answer.workPackage().value())
                .row("status", answer.status().wireName())
                .row("reviewed head", answer.head().value())
                .row("what changed", look)
                .text();
    }
}
