package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.internal.domain.rule.RuleText;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the transaction's organisation, with every change they went through. */
public interface RuleStore {
    /** The last change; 0 before the first. */
    long revision();

    /** Every file that was in force after a change. */
    List<RuleText> at(long revision);

    /** How a file stands after its last change; empty where it never had one. */
    Optional<Change> last(RuleKind kind, String name);

    /** @return false if another change has this revision */
    boolean append(OrganizationId organization, Change change, String author, Instant at);

    /**
     * A change of one file.
     *
     * @param text absent where the file was taken away
     */
    record Change(
            long revision,
            RuleKind kind,
            String name,
            @Nullable String text) {}
}
