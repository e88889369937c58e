package dev.quarterdeck.execution.internal.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.ContextView;
import dev.quarterdeck.execution.api.ContextView.BranchesView;
import dev.quarterdeck.execution.api.ContextView.CheckoutView;
import dev.quarterdeck.execution.api.ContextView.EntryView;
import dev.quarterdeck.execution.api.ContextView.GovernanceView;
import dev.quarterdeck.execution.api.ContextView.MissionView;
import dev.quarterdeck.execution.api.ContextView.PlacementView;
import dev.quarterdeck.execution.api.ContextView.PolicyView;
import dev.quarterdeck.execution.api.ContextView.RepositoryView;
import dev.quarterdeck.execution.api.ContextView.StatusView;
import dev.quarterdeck.execution.api.ContextView.TargetView;
import dev.quarterdeck.execution.api.ContextView.WorkspaceView;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.WorkspaceStrategy;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.surface.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContextTextTests {
    private static final Contexts SAMPLE = Contexts.sample();
    private static final BranchName MAIN = BranchName.of("main");
    private static final Style PLAIN = new Style(80, false);

    @Test
    void whatIsKnownIsOneFactToALine() {
        var text = new ContextText(PLAIN).of(view(repository(), null, mission(), null));
        assertThat(text)
                .contains("actor", "Operator (human)")
                .contains("/srv/shelves")
                .contains("lane a on topic")
                .contains("tidy-the-shelves " + SAMPLE.mission())
                .contains("version 7, native")
                .contains("main (checked out nowhere)")
                .contains("artifacts to main");
    }

    @Test
    void whatIsNotSaysWhyAndWhatToDo() {
        var refusal =
                new Refusal("MISSION_AMBIGUOUS", "Two of them.", "mission", null, null, "name one", List.of("a", "b"));
        var text = new ContextText(PLAIN).of(view(null, refusal, null, refusal));
        assertThat(text).contains("MISSION_AMBIGUOUS: Two of them.", "next: name one", "a", "b");
    }

    private static ContextView view(
            @Nullable RepositoryView repository,
            @Nullable Refusal repositoryRefusal,
            @Nullable MissionView mission,
            @Nullable Refusal missionRefusal) {
        var entry = SAMPLE.entry().entry();
        var shown = new EntryView(entry.actor(), entry.organization(), List.of(), entry.infrastructure());
        return new ContextView(shown, repository, repositoryRefusal, mission, missionRefusal, null);
    }

    private static RepositoryView repository() {
        return new RepositoryView(SAMPLE.repository(), governance(), workspace());
    }

    private static MissionView mission() {
        var target = new TargetView(MAIN, null);
        return new MissionView(
                SAMPLE.mission(),
                SAMPLE.mission().mid8(),
                SAMPLE.repository(),
                SAMPLE.slug().value(),
                "software-dev",
                governance(),
                new BranchesView(MAIN, null, null, target),
                workspace(),
                new StatusView(SAMPLE.mission(), Version.NONE.plus(7), Authority.NATIVE),
                List.of(new PlacementView("spec", MAIN, target, "missions/x/spec.md")),
                null,
                null);
    }

    private static GovernanceView governance() {
        var policy = new PolicyView(
                AutonomyMode.MONITORED,
                1,
                null,
                false,
                List.of(),
                RoleSwitchPolicy.IMMEDIATE,
                DiscrepancyPolicy.AGENT,
                WorkspaceStrategy.WORKTREE_PER_LANE);
        return new GovernanceView("built-in:1", policy, List.of(), List.of(), null, null);
    }

    private static WorkspaceView workspace() {
        var checkout =
                new CheckoutView(Checkout.Kind.LANE, "/srv/shelves/x", BranchName.of("topic"), SAMPLE.mission(), "a");
        return new WorkspaceView("/srv/shelves", "/srv/shelves/x", checkout, null, null, List.of("/srv/shelves"));
    }
}
