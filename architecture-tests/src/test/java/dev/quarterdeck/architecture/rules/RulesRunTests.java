package dev.quarterdeck.architecture.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

final class RulesRunTests {
    @Test
    void everyDeclaredRuleRuns() {
        var declared = Clause.all().stream().map(Clause::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(declared).hasSameSizeAs(Clause.all()).isEqualTo(rulesThatRan());
    }

    private static Set<String> rulesThatRan() {
        var ran = new TreeSet<String>();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ArchitectureTests.class))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    ran.add(test.getDisplayName().replaceFirst(".* > ", ""));
                }
            }
        });
        return ran;
    }
}
