package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Narrows a resolved context to what an operation needs; the one place composites are assembled. */
public final class Composites {
    private Composites() {}

    public static EntryContext entry(ExecutionContext context) {
        return new EntryContext(context.entry());
    }

    /** @throws Refused if the site is in no registered repository */
    public static RepositoryContext repository(ExecutionContext context) {
        var part = context.repository().orRefuse();
        return new RepositoryContext(context.entry(), part.repository(), part.governance(), part.workspace());
    }

    /** @throws Refused if no mission is named or implied */
    public static ReadContext read(ExecutionContext context) {
        var part = context.mission().orRefuse();
        return new ReadContext(context.entry(), part.identity(), part.statusSurface());
    }

    /** @throws Refused if no mission is named or implied, or the rule forbids the site */
    public static WriteContext write(ExecutionContext context, SiteRule rule) {
        var part = context.mission().orRefuse();
        var refusal = context.siteRefusal();
        if (rule == SiteRule.OWN_CHECKOUT && refusal != null) {
            throw new Refused(refusal);
        }
        return new WriteContext(
                context.entry(),
                part.identity(),
                part.governance(),
                part.branchRefs(),
                part.workspace(),
                part.statusSurface(),
                part.artifactPlacement(),
                part.run());
    }

    /** @throws Refused if no mission, checkout or run step is known */
    public static PromptContext prompt(ExecutionContext context) {
        var part = context.mission().orRefuse();
        var mission = part.identity().mission().value();
        return new PromptContext(
                context.entry(),
                part.identity(),
                part.governance(),
                part.branchRefs(),
                present(part.workspace(), mission),
                present(part.promptSource(), mission),
                present(part.run(), mission));
    }

    private static <T> T present(@Nullable T fragment, String mission) {
        if (fragment == null) {
            throw new Refused(new CommonRefusal.WorkspaceRequired(mission));
        }
        return fragment;
    }
}
