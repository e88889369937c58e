package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.AgentMissionRefusal.PostedElsewhere;
import dev.quarterdeck.kernel.context.InvocationSite;
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

    /** Why the caller is not there for this; absent where they are. */
    static @Nullable RefusalReason refusal(InvocationSite site, MissionFacts facts) {
        var posting = site.principal().posting();
        if (posting == null) {
            return null;
        }
        var mission = posting.mission();
        if (!facts.mission().equals(mission)) {
            return new PostedElsewhere(
                    "mission " + facts.names().fullSlug(), mission == null ? "no mission" : "mission " + mission);
        }
        var own = posting.workPackage();
        var named = site.workPackage();
        return own == null || own.equals(named)
                ? null
                : new PostedElsewhere("work package " + named, "work package " + own);
    }
}
