package dev.quarterdeck.governance.internal.application.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.AgentProfiles;
import dev.quarterdeck.governance.api.MissionType.Significance;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.MissionTypes.MissionTypeSummary;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.Rulebook;
import dev.quarterdeck.governance.api.Rulebook.RuleFile;
import dev.quarterdeck.kernel.refusal.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTests {
    private static final String OURS = """
            id: ours
            title: Our way
            work_packages: {used: false}
            steps:
              - {id: last, title: Last, depends_on: [first]}
              - {id: first, title: "First: \\"ä\\"", surface: specify, significance: high}
            """;

    private final GovernanceModule module = new GovernanceModule(2);
    private final Rulebook rulebook = module.get(Rulebook.class);
    private final MissionTypes types = module.get(MissionTypes.class);

    @AfterEach
    void close() {
        module.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"software-dev", "research", "documentation", "plan"})
    void theBuiltInTypesCanBeUsedAndReadBack(String id) {
        var type = types.named(module.local(), null, id);
        assertThat(type.version()).isEqualTo("built-in:1");
        assertThat(type.steps())
                .allSatisfy(step -> assertThat(step.raci()).as(step.id()).isNotNull());
        var frozen = types.frozen(type.definition());
        assertThat(frozen)
                .usingRecursiveComparison()
                .ignoringFields("version", "layer")
                .isEqualTo(type);
        assertThat(type.steps().stream().map(Step::agentProfile))
                .allSatisfy(profile -> assertThat(profile == null
                                || module.get(AgentProfiles.class)
                                        .named(module.local(), null, profile)
                                        .isPresent())
                        .isTrue());
    }

    @Test
    void anOrganisationsTypeIsOneOfThem() {
        put("ours", OURS);
        var type = types.named(module.local(), null, "ours");
        assertThat(type.layer()).isEqualTo("organization");
        assertThat(type.version()).isEqualTo("organization:1");
        assertThat(type.steps()).extracting(Step::id).containsExactly("first", "last");
        assertThat(type.steps().getFirst().significance()).isEqualTo(Significance.HIGH);
        assertThat(type.workPackages().used()).isFalse();
        assertThat(types.frozen(type.definition()).steps()).isEqualTo(type.steps());
        assertThat(types.list(module.admin()).items())
                .extracting(MissionTypeSummary::id)
                .containsExactly("documentation", "ours", "plan", "research", "software-dev");
    }

    @Test
    void aRepositoryMayHaveABuiltInTypeItsOwnWay() {
        module.repository().write(".quarterdeck/mission-types/plan.yaml", OURS.replace("id: ours", "id: plan"));
        var shown = types.show(module.inRepository(), "plan");
        assertThat(shown.layer()).isEqualTo("repository");
        assertThat(shown.version()).matches("repository:[0-9a-f]{12}");
        assertThat(types.show(module.admin(), "plan").layer()).isEqualTo("built-in");
        assertThat(shown.hash()).isNotEqualTo(types.show(module.admin(), "plan").hash());
    }

    @Test
    void theHashIsOfWhatTheTypeSaysAndNotOfHowItIsWritten() {
        put("ours", OURS);
        var before = types.named(module.local(), null, "ours");
        put("ours", "# the same\n" + OURS.replace("used: false", "verified: true, used: false"));
        var after = types.named(module.local(), null, "ours");
        assertThat(after.version()).isEqualTo("organization:2");
        assertThat(after.hash()).isEqualTo(before.hash());
    }

    @Test
    void anUnknownTypeIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> types.named(module.local(), null, "softwaredev"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo("MISSION_TYPE_UNKNOWN");
                    assertThat(refused.reason().candidates())
                            .containsExactly("documentation", "plan", "research", "software-dev");
                });
    }

    @Test
    void aBrokenTypeOfARepositoryIsListedAsSuchAndBreaksNothingElse() {
        module.repository().write(".quarterdeck/mission-types/broken.yaml", "id: broken\nsteps: {}\n");
        assertThat(types.list(module.inRepository()).items())
                .filteredOn(type -> type.id().equals("broken"))
                .singleElement()
                .satisfies(type -> assertThat(type.problem()).contains("KEY_MISSING", "VALUE_INVALID"));
        assertThatThrownBy(() -> types.show(module.inRepository(), "broken"))
                .hasMessageStartingWith("REPOSITORY_RULES_INVALID");
        assertThat(types.show(module.inRepository(), "plan").layer()).isEqualTo("built-in");
    }

    @Test
    void profilesAreLayeredTheSameWay() {
        module.repository()
                .write(".quarterdeck/agent-profiles/implementer.yaml", "id: implementer\ntitle: Us\npurpose: Ours.\n");
        var profiles =
                module.get(AgentProfiles.class).list(module.inRepository()).items();
        assertThat(profiles)
                .extracting(AgentProfiles.AgentProfileSummary::id)
                .containsExactly("implementer", "planner", "researcher", "reviewer", "writer");
        assertThat(profiles.getFirst().layer()).isEqualTo("repository");
    }

    @Test
    void theSameTextAgainIsNoChange() {
        assertThat(put("ours", OURS).version()).isEqualTo(1);
        assertThat(put("ours", OURS).version()).isEqualTo(1);
        assertThat(rulebook.remove(module.admin(), RuleKind.MISSION_TYPE, "ours")
                        .version())
                .isEqualTo(2);
        assertThat(rulebook.remove(module.admin(), RuleKind.MISSION_TYPE, "ours")
                        .version())
                .isEqualTo(2);
        assertThat(rulebook.read(module.admin(), RuleKind.MISSION_TYPE, "ours").text())
                .isNull();
        assertThatThrownBy(() -> types.named(module.local(), null, "ours"))
                .hasMessageStartingWith("MISSION_TYPE_UNKNOWN");
    }

    @Test
    void aChangeOfAnOlderStateIsRefused() {
        var file = new RuleFile(RuleKind.MISSION_TYPE, "ours", OURS);
        assertThat(rulebook.put(module.admin(), file, 0L).version()).isEqualTo(1);
        assertThatThrownBy(() -> rulebook.put(module.admin(), file, 0L)).hasMessageStartingWith("STALE_VERSION");
    }

    @Test
    void aBrokenFileIsNotKept() {
        assertThatThrownBy(() -> put("ours", OURS.replace("[first]", "[last]")))
                .hasMessageStartingWith("RULE_FILE_INVALID");
        assertThatThrownBy(() -> put("Ours", OURS)).hasMessageStartingWith("INVALID_INPUT");
        assertThat(rulebook.read(module.admin(), RuleKind.MISSION_TYPE, "ours").version())
                .isZero();
    }

    private Rulebook.Kept put(String name, String text) {
        return rulebook.put(module.admin(), new RuleFile(RuleKind.MISSION_TYPE, name, text), null);
    }
}
