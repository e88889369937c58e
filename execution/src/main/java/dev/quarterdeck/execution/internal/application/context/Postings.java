package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.AgentMissionRefusal.PostedElsewhere;
import dev.quarterdeck.execution.api.ResolutionRefusal.MissionAmbiguous;
import dev.quarterdeck.execution.api.ResolutionRefusal.MissionNotFound;
import dev.quarterdeck.kernel.actor.Posting;
import dev.quarterdeck.kernel.context.ExecutionContext.RepositoryPart;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.MissionFacts;
import org.jspecify.annotations.Nullable;

/** Keeps an agent to what it is there for. */
final class Postings {
    private Postings() {}

    /** What an agent does not name it means as it is posted. */
    static InvocationSite filled(InvocationSite site) {
        var posting = site.principal().posting();
        if (posting == null || posting.mission() == null) {
            return site;
        }
        var there = site.mission() == null ? site.naming(posting.mission().value()) : site;
        return there.workPackage() == null ? there.on(posting.workPackage()) : there;
    }

    /** An agent is told no names of missions it is not there for. */
    static RefusalReason untold(InvocationSite site, RefusalReason why) {
        var posting = site.principal().posting();
        return posting != null && (why instanceof MissionNotFound || why instanceof MissionAmbiguous)
                ? elsewhere(site, posting)
                : why;
    }

    /** An agent is there for a mission, and so for that one's repository. */
    static Resolved<RepositoryPart> within(
            InvocationSite site, MissionFacts facts, Resolved<RepositoryPart> repository) {
        return site.principal().posting() != null
                        && repository instanceof Known<RepositoryPart>(var part)
                        && !part.repository().equals(facts.repository())
                ? new Unknown<>(
                        new PostedElsewhere("repository " + part.repository(), "repository " + facts.repository()))
                : repository;
    }

    private static RefusalReason elsewhere(InvocationSite site, Posting posting) {
        var mission = posting.mission();
        var named = site.mission();
        return new PostedElsewhere(
                named == null ? "a mission" : "mission " + named,
                mission == null ? "no mission" : "mission " + mission);
    }

    /** Why the caller is not there for this; absent where they are. */
    static @Nullable RefusalReason refusal(InvocationSite site, MissionFacts facts) {
        var posting = site.principal().posting();
        if (posting == null) {
            return null;
        }
        if (!facts.mission().equals(posting.mission())) {
            return elsewhere(site, posting);
        }
        var own = posting.workPackage();
        var named = site.workPackage();
        return own == null || own.equals(named)
                ? null
                : new PostedElsewhere("work package " + named, "work package " + own);
    }
}
