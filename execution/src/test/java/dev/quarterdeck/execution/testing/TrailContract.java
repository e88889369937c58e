package dev.quarterdeck.execution.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What whoever records a deed may rely on. */
public interface TrailContract {
    int MOST = 16_384;

    AuditTrail trail();

    TenantTransactions transactions();

    OrganizationId organization();

    /** The deeds on this target, the oldest first. */
    List<Deed> recorded(String target);

    @Test
    default void deedsAreKeptInTheirOrder() {
        var deeds = List.of(
                Deed.done("agent.pause", "order", Map.of("reason", "lunch")),
                new Deed("agent.inject", "order", "demo", "Mind the tests.", Map.of(), Outcome.FAILED));
        deeds.forEach(deed -> trail().record(entry(), deed));
        assertThat(recorded("order")).isEqualTo(deeds);
    }

    @Test
    default void aDeedIsThereWithWhatItTellsOrNotAtAll() {
        assertThatThrownBy(() -> transactions().change(organization(), () -> {
                    trail().record(entry(), Deed.done("agent.pause", "undone", Map.of()));
                    throw new IllegalStateException("It came to nothing");
                }))
                .hasMessage("It came to nothing");
        assertThat(recorded("undone")).isEmpty();
        var deed = Deed.done("agent.pause", "done", Map.of());
        transactions().change(organization(), () -> {
            trail().record(entry(), deed);
            return deed;
        });
        assertThat(recorded("done")).containsExactly(deed);
    }

    @Test
    default void ofALongContentTheBeginningIsKept() {
        var content = "a".repeat(MOST) + "b";
        trail().record(entry(), new Deed("agent.inject", "long", "demo", content, Map.of(), Outcome.DONE));
        assertThat(recorded("long"))
                .singleElement()
                .satisfies(deed -> assertThat(deed.content()).isEqualTo("a".repeat(MOST)));
    }

    private EntryContext entry() {
        return Contexts.sample().in(organization()).entry();
    }
}
