package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.context.ExecutionContext.RepositoryPart;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Narrows a resolved context to what an operation needs; the one place composites are assembled. */
public final class Composites {
    private Composites() {}

    /**
     * Narrows to the composite asked for; where any will do, to the repository if the site is in one. Reviewing and integrating need facts of their own besides the context, so their
     * composites are made by those operations.
     *
     * @throws Refused if a part the composite needs is unknown, or the rule forbids the site
     */
    public static <C extends Composite> C narrow(ExecutionContext context, Class<C> to, SiteRule rule) {
        Composite narrowed;
        if (to == EntryContext.class) {
            narrowed = entry(context);
        } else if (to == Composite.class) {
            narrowed = context.repository() instanceof Resolved.Known<RepositoryPart>
                    ? repository(context)
                    : entry(context);
        } else if (to == RepositoryContext.class) {
            narrowed = repository(context);
        } else if (to == ReadContext.class) {
            narrowed = read(context);
        } else if (to == WriteContext.class) {
            narrowed = write(context, rule);
        } else if (to == PromptContext.class) {
            narrowed = prompt(context);
        } else {
            throw new IllegalArgumentException("No operation is given a bare " + to.getSimpleName());
        }
        return to.cast(narrowed);
    }

    /**
     * Any composite will do, but what the caller named must be there.
     *
     * @throws Refused if the mission that is named is unknown
     */
    public static Composite any(ExecutionContext context, boolean missionNamed) {
        return missionNamed ? write(context, SiteRule.ANYWHERE) : narrow(context, Composite.class, SiteRule.ANYWHERE);
    }

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
