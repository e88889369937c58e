package dev.quarterdeck.governance.internal.application.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.Charters.LayerView;
import dev.quarterdeck.governance.api.Charters.ValueView;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.governance.api.Rulebook;
import dev.quarterdeck.governance.api.Rulebook.RuleFile;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChartersTests {
    private static final String CHARTER = ".quarterdeck/charter.yaml";

    private final GovernanceModule module = new GovernanceModule(2);
    private final Charters charters = module.get(Charters.class);
    private final OrganizationId local = module.local();
    private final RuleSource main =
            new RuleSource(Objects.requireNonNull(Contexts.sample().workspace()), BranchName.of("main"));

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void theBuiltInCharterHoldsUntilAnotherLayerSpeaks() {
        var charter = charters.in(local, main);
        assertThat(charter.version()).isEqualTo("built-in:1");
        assertThat(charter.interactionPolicy().autonomy()).isEqualTo(AutonomyMode.MONITORED);
        assertThat(charter.interactionPolicy().maxParallelAgents()).isEqualTo(4);
        assertThat(charter.interactionPolicy().discrepancy()).isEqualTo(DiscrepancyPolicy.OBSERVED_DECISION_AGENT);
        assertThat(charter.interactionPolicy().mergeStrategy()).isNull();
        assertThat(charter.protectedBranches()).isEmpty();
        assertThat(charter.usualTopology()).isEqualTo(Topology.LANES);
        assertThat(charter.directives()).hasSize(3).anyMatch(text -> text.startsWith("# Evidence before claims"));
        assertThat(charters.inForce(local, main).agentProfile())
                .hasToString("AgentProfileReference[id=implementer, version=built-in:1, layer=built-in]");
    }

    @Test
    void aHigherLayerIsHeardFirstAndOnlyAboutWhatItSays() {
        organization("""
                branches: {strategy: coordination, protected: [main, release]}
                interaction: {merge_strategy: squash, discrepancies: {afk: human_in_charge}}
                review: {self_review: true}
                """);
        module.repository().write(CHARTER, """
                branches:
                  protected: []
                interaction: {merge_strategy: null, workspace: target_checkout}
                testing: {verification: [./check], rules: [Test first.]}
                """);
        var charter = charters.in(local, main);
        assertThat(charter.protectedBranches())
                .as("said to be none, which is not unsaid")
                .isEmpty();
        assertThat(charter.interactionPolicy().mergeStrategy()).isNull();
        assertThat(charter.interactionPolicy().selfReview()).isTrue();
        assertThat(charter.interactionPolicy().discrepancies())
                .containsEntry(AutonomyMode.AFK, DiscrepancyPolicy.HUMAN_IN_CHARGE)
                .containsEntry(AutonomyMode.FULL_AUTO, DiscrepancyPolicy.AGENT);
        assertThat(charter.usualTopology()).isEqualTo(Topology.COORDINATION);
        assertThat(charter.verification()).containsExactly("./check");
        assertThat(charter.directives()).startsWith("Test first.");
        assertThat(charter.version()).matches("built-in:1\\+organization:1\\+repository:[0-9a-f]{12}");

        var elsewhere = charters.in(local, null);
        assertThat(elsewhere.protectedBranches()).containsExactlyInAnyOrder("main", "release");
        assertThat(elsewhere.interactionPolicy().mergeStrategy()).isEqualTo(MergeStrategy.SQUASH);
    }

    @Test
    void everyValueSaysWhereItWasSaid() {
        organization("branches: {protected: [main]}");
        module.repository().write(CHARTER, "# ours\nreview:\n  self_review: true\n");
        var shown = charters.show(module.inRepository());
        assertThat(shown.layers())
                .extracting(LayerView::layer)
                .containsExactly("built-in", "organization", "repository");
        assertThat(shown.layers().getLast().branch()).isEqualTo("main");
        assertThat(value(shown.values(), "review.self_review"))
                .isEqualTo(new ValueView(
                        "review.self_review",
                        true,
                        "repository",
                        shown.layers().getLast().version(),
                        3));
        assertThat(value(shown.values(), "branches.protected"))
                .isEqualTo(new ValueView("branches.protected", List.of("main"), "organization", "organization:1", 1));

        var explained = charters.explain(module.inRepository(), "review").keys();
        assertThat(explained)
                .singleElement()
                .satisfies(key -> assertThat(key.said())
                        .extracting(ValueView::layer, ValueView::value)
                        .containsExactly(tuple("repository", true), tuple("built-in", false)));
        assertThatThrownBy(() -> charters.explain(module.admin(), "revie"))
                .hasMessageStartingWith("CHARTER_KEY_UNKNOWN");
    }

    @Test
    void aBrokenRepositoryLayerIsLeftOutForReadersAndRefusedWhereItMatters() {
        organization("branches: {protected: [main]}");
        module.repository().write(CHARTER, "branches:\n  protectd: [main]\n");
        assertThatThrownBy(() -> charters.in(local, main)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo("REPOSITORY_RULES_INVALID");
            assertThat(refused.reason().subject()).isEqualTo(CHARTER);
            assertThat(refused.reason().candidates())
                    .singleElement()
                    .asString()
                    .startsWith("line 2, /branches/protectd KEY_UNKNOWN:");
        });
        var inForce = charters.inForce(local, main);
        assertThat(inForce.charter().protectedBranches()).containsExactly("main");
        assertThat(inForce.charter().version()).isEqualTo("built-in:1+organization:1");
        assertThat(Objects.requireNonNull(inForce.unreadable()).code()).isEqualTo("REPOSITORY_RULES_INVALID");
        assertThat(Objects.requireNonNull(
                        charters.show(module.inRepository()).layers().getLast().problem()))
                .hasFieldOrPropertyWithValue("code", "REPOSITORY_RULES_INVALID");
    }

    @Test
    void aRepositoryGitCannotReadIsAProblemOfItsOwn() {
        module.repository().lose();
        assertThatThrownBy(() -> charters.in(local, main)).hasMessageStartingWith("RULES_UNREADABLE");
        assertThat(charters.inForce(local, main).charter().version()).isEqualTo("built-in:1");
    }

    @Test
    void whatACommitSaysIsReadOnce() {
        module.repository().write(CHARTER, "review: {self_review: true}");
        charters.in(local, main);
        var read = module.repository().read();
        module.repository().write("src/code.txt", "other");
        charters.in(local, main);
        assertThat(module.repository().read()).isEqualTo(read);
        module.repository().write(CHARTER, "review: {self_review: false}");
        assertThat(charters.in(local, main).interactionPolicy().selfReview()).isFalse();
    }

    @Test
    void aBranchThatIsNotThereSaysNothing() {
        var nowhere = new RuleSource(main.workspace(), BranchName.of("nowhere"));
        assertThat(charters.in(local, nowhere).version()).isEqualTo("built-in:1");
    }

    private void organization(String charter) {
        module.get(Rulebook.class).put(module.admin(), new RuleFile(RuleKind.CHARTER, "charter", charter), null);
    }

    private static @Nullable ValueView value(List<ValueView> values, String key) {
        return values.stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
