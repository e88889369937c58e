package dev.quarterdeck.architecture.rules;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.quarterdeck.architecture.law.Root;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Entry points a rule leaves out, with the reason. The list can only shrink: an entry that is not needed fails as well. */
final class Exempt {
    static final Map<String, String> WITHOUT_CONTEXT = Map.ofEntries(
            Map.entry("execution.api.ContextResolution.resolve", "contexts are made here"),
            Map.entry("execution.api.ContextResolution.register", "contexts are made here"),
            Map.entry("execution.api.AgentTokens.authenticate", "who is asking is its answer"),
            Map.entry("mission.api.Missions.find", "contexts are made from its answer"),
            Map.entry("mission.api.Missions.activeIn", "contexts are made from its answer"),
            Map.entry("mission.api.Missions.ofRun", "contexts are made from its answer"),
            Map.entry("mission.api.Repositories.at", "contexts are made from its answer"),
            Map.entry("mission.api.Repositories.byId", "contexts are made from its answer"),
            Map.entry("mission.api.Progress.reached", "told by a module, asked of none"),
            Map.entry("mission.api.ArtifactOutcomes.record", "called by a git effect, which has no caller"),
            Map.entry("mission.api.MergeOutcomes.merged", "called by a git effect, which has no caller"),
            Map.entry("mission.api.MergeOutcomes.aborted", "called by a git effect, which has no caller"),
            Map.entry("mission.api.MergeOutcomes.pushed", "called by a git effect, which has no caller"),
            Map.entry("governance.api.Charters.in", "asked by other modules, which have checked their caller"),
            Map.entry("governance.api.Charters.inForce", "contexts are made from its answer"),
            Map.entry("governance.api.MissionTypes.named", "asked by other modules, which have checked their caller"),
            Map.entry("governance.api.MissionTypes.frozen", "reads back what it is given"),
            Map.entry("governance.api.AgentProfiles.named", "asked by other modules, which have checked their caller"),
            Map.entry("governance.api.Permissions.of", "contexts are made from its answer"),
            Map.entry("governance.api.Organizations.ensureLocal", "called when the server starts"),
            Map.entry("governance.api.SignIns.redeem", "who is asking is its answer"),
            Map.entry("governance.api.SignIns.opened", "who is asking was settled just before"),
            Map.entry("governance.api.SignIns.holds", "who is asking is its answer"),
            Map.entry("governance.api.Introductions.admit", "who is asking is its answer"),
            Map.entry("governance.api.Secrets.reveal", "asked by other modules, which have checked their caller"),
            Map.entry("governance.api.Passwords.set", "who is asking is its answer"),
            Map.entry("governance.api.Passwords.signIn", "who is asking is its answer"),
            Map.entry("governance.api.Tokens.authenticate", "who is asking is its answer"),
            Map.entry("governance.api.Tokens.issueForThisMachine", "called when the server starts"),
            Map.entry(
                    "governance.api.TenantTransactions.change", "the row-level boundary itself, below every operation"),
            Map.entry(
                    "governance.api.TenantTransactions.look", "the row-level boundary itself, below every operation"));

    private Exempt() {}

    static ArchCondition<JavaMethod> from(
            String description, Root root, Map<String, String> exempt, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            private final Set<String> unneeded = new TreeSet<>();

            @Override
            public void init(Collection<JavaMethod> all) {
                unneeded.addAll(exempt.keySet());
            }

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (holds.test(method)) {
                    return;
                }
                var name = method.getOwner().getName() + "." + method.getName();
                if (!unneeded.removeIf(one -> root.of(one).equals(name))
                        && exempt.keySet().stream()
                                .noneMatch(one -> root.of(one).equals(name))) {
                    events.add(SimpleConditionEvent.violated(
                            method, "Method <%s> does not %s".formatted(method.getFullName(), description)));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                unneeded.forEach(one -> events.add(SimpleConditionEvent.violated(
                        one, "%s needs no exemption: take it off the list".formatted(one))));
            }
        };
    }
}
