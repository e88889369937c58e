package dev.quarterdeck.architecture.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlantedViolationTests {
    @ParameterizedTest
    @MethodSource("laws")
    void aPlantedViolationBreaksTheRule(Clause clause) {
        var planted = Planted.against(clause.name());

        var result = clause.law().under(planted.root()).evaluate(planted.classes());

        assertThat(result.hasViolation()).isTrue();
        var report = String.join("\n", result.getFailureReport().getDetails());
        assertThat(planted.violators())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(report).contains(name));
        assertThat(planted.lawAbiding()).allSatisfy(name -> assertThat(report).doesNotContain(name));
    }

    @Test
    void everyRuleHasAPlantedViolationAndNoneIsLeftOver() {
        assertThat(Planted.rules())
                .isEqualTo(laws().stream().map(Clause::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    static List<Clause> laws() {
        return Clause.all();
    }
}
