package dev.quarterdeck.execution.internal.domain.context;

import static dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict.ALLOWED;
import static dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict.ANOTHER_LANES;
import static dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict.ANOTHER_MISSIONS;
import static dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict.BROKEN_POINTER;
import static dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict.FOREIGN;
import static dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict.NESTED;
import static dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict.NO_MISSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.domain.context.SiteRules.Verdict;
import dev.quarterdeck.kernel.context.Checkout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteRulesTests {
    private record Row(Checkout.Kind kind, Verdict itsLane, Verdict anotherLane, Verdict notItsOwn) {}

    private static final List<Row> TABLE = List.of(
            new Row(Checkout.Kind.PRIMARY, ALLOWED, ALLOWED, ALLOWED),
            new Row(Checkout.Kind.LANE, ALLOWED, ANOTHER_LANES, ANOTHER_MISSIONS),
            new Row(Checkout.Kind.COORDINATION, ALLOWED, ALLOWED, ANOTHER_MISSIONS),
            new Row(Checkout.Kind.OTHER_WORKTREE, NO_MISSIONS, NO_MISSIONS, NO_MISSIONS),
            new Row(Checkout.Kind.NESTED, NESTED, NESTED, NESTED),
            new Row(Checkout.Kind.FOREIGN, FOREIGN, FOREIGN, FOREIGN),
            new Row(Checkout.Kind.BROKEN_POINTER, BROKEN_POINTER, BROKEN_POINTER, BROKEN_POINTER),
            new Row(Checkout.Kind.NONE, ALLOWED, ALLOWED, ALLOWED));

    @Test
    void theTableHolds() {
        assertThat(TABLE).allSatisfy(row -> {
            assertThat(SiteRules.verdict(row.kind(), true, true)).isEqualTo(row.itsLane());
            assertThat(SiteRules.verdict(row.kind(), true, false)).isEqualTo(row.anotherLane());
            assertThat(SiteRules.verdict(row.kind(), false, true)).isEqualTo(row.notItsOwn());
            assertThat(SiteRules.verdict(row.kind(), false, false)).isEqualTo(row.notItsOwn());
        });
    }

    @Test
    void theTableHasEveryKindOnce() {
        assertThat(TABLE.stream().map(Row::kind).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Checkout.Kind.values()).toList());
    }
}
