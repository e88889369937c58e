package dev.quarterdeck.mission;

import dev.quarterdeck.governance.api.Charter;
import dev.quarterdeck.governance.api.Charter.Commits;
import dev.quarterdeck.governance.api.Charter.Retention;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionType.WorkPackagePolicy;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules that never change: what governance would read in layers. */
@Configuration(proxyBeanMethods = false)
public class FakeRules {
    public static final List<String> VERIFICATION = List.of("./check");
    public static final String NO_WORK_PACKAGES = "research";

    @Bean
    Charters charters() {
        return new Charters() {
            @Override
            public Charter in(OrganizationId organization, @Nullable RuleSource source) {
                return new Charter(
                        "built-in:1",
                        Contexts.policy(),
                        Topology.LANES,
                        Set.of(),
                        VERIFICATION,
                        List.of(),
                        new Commits(72),
                        null,
                        new Retention(30, 30));
            }

            @Override
            public InForce inForce(OrganizationId organization, @Nullable RuleSource source) {
                throw new UnsupportedOperationException();
            }

            @Override
            public CharterView show(Composite context) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Explanation explain(Composite context, String key) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    MissionTypes missionTypes() {
        return new MissionTypes() {
            @Override
            public MissionType named(OrganizationId organization, @Nullable RuleSource source, String id) {
                return new MissionType(
                        id,
                        "built-in:1",
                        id,
                        "built-in",
                        "0".repeat(64),
                        List.of(),
                        List.of(),
                        new WorkPackagePolicy(!id.equals(NO_WORK_PACKAGES), true),
                        "{}");
            }

            @Override
            public MissionType frozen(String definition) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Listing list(Composite context) {
                throw new UnsupportedOperationException();
            }

            @Override
            public MissionType show(Composite context, String id) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
