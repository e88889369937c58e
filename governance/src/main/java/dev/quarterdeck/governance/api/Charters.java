package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Fragment.AgentProfileReference;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of an organisation and of its repositories. */
public interface Charters {
    /**
     * What holds at a branch of a repository; without one, what holds where a repository says nothing.
     *
     * @throws Refused if the repository has rules there that cannot be read
     */
    Charter in(OrganizationId organization, @Nullable RuleSource source);

    /** The same for looking at: rules of the repository that cannot be read are left out, and the answer says so. */
    InForce inForce(OrganizationId organization, @Nullable RuleSource source);

    /** Every key with its value and where that was said. */
    @Requires(Permission.READ)
    CharterView show(Composite context);

    /**
     * The keys below a name, with everything any layer says about them.
     *
     * @throws Refused if no key begins so
     */
    @Requires(Permission.READ)
    Explanation explain(Composite context, String key);

    /**
     * A charter to look at.
     *
     * @param directives what whoever works on a mission is told, in order
     */
    record CharterView(String version, List<LayerView> layers, List<ValueView> values, List<String> directives)
            implements RuleAnswer {
        public CharterView {
            layers = List.copyOf(layers);
            values = List.copyOf(values);
            directives = List.copyOf(directives);
        }
    }

    /**
     * A layer of rules, the lowest first.
     *
     * @param branch where it was read, for a repository's
     * @param problem why nothing of it holds
     */
    record LayerView(
            String layer,
            String version,
            @Nullable String branch,
            @Nullable Refusal problem) {}

    /**
     * The value of a key.
     *
     * @param key its names with dots between, {@code branches.protected}
     * @param value a text, a number, a truth value or a list of them; absent where that is what was said
     * @param line where it was said
     */
    record ValueView(
            String key,
            @Nullable Object value,
            String layer,
            String version,
            @Nullable Integer line) {}

    /** Keys with what each layer says about them, the one in force first. */
    record Explanation(List<KeyView> keys) implements RuleAnswer {
        public Explanation {
            keys = List.copyOf(keys);
        }
    }

    /** Everything said about one key, the value in force first. */
    record KeyView(String key, List<ValueView> said) {
        public KeyView {
            said = List.copyOf(said);
        }
    }

    /**
     * A charter, and what it amounts to.
     *
     * @param agentProfile the charter's usual one, with the layer it came from
     * @param unreadable why the repository's layer is not part of it
     */
    record InForce(
            Charter charter,
            @Nullable AgentProfileReference agentProfile,
            @Nullable RefusalReason unreadable) {}
}
