package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.Prompts.ProfileSource;
import dev.quarterdeck.execution.api.RunStepRefusal.AgentProfileUnknown;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.governance.api.AgentProfile;
import dev.quarterdeck.governance.api.AgentProfiles;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.Fragment.AgentProfileReference;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whom a worker works as: what the request names, else the work package, else the step, else the charter. */
@Component
class Briefing {
    private final AgentProfiles profiles;

    Briefing(AgentProfiles profiles) {
        this.profiles = profiles;
    }

    /** A profile, and where it was named. */
    record Profile(AgentProfile profile, ProfileSource source) {
        AgentProfileReference reference() {
            return new AgentProfileReference(profile.id(), profile.version(), profile.layer());
        }
    }

    private record Named(ProfileSource source, @Nullable String id) {}

    /** @throws Refused if the one that is named does not exist: a worker without its boundaries is another worker */
    @Nullable
    Profile profile(
            WriteContext context, RunStep step, @Nullable PlannedWorkPackage planned, @Nullable String requested) {
        var usual = context.governance().agentProfile();
        return Stream.of(
                        new Named(ProfileSource.SPAWN_REQUEST, requested),
                        new Named(ProfileSource.WORK_PACKAGE, planned == null ? null : planned.agentProfile()),
                        new Named(ProfileSource.STEP, step.agentProfile()),
                        new Named(ProfileSource.CHARTER, usual == null ? null : usual.id()))
                .filter(named -> named.id() != null)
                .findFirst()
                .map(named -> new Profile(found(context, named), named.source()))
                .orElse(null);
    }

    private AgentProfile found(WriteContext context, Named named) {
        var workspace = context.workspace();
        var source = workspace == null
                ? null
                : new RuleSource(workspace, context.branchRefs().targetBranch());
        var id = named.id() == null ? "" : named.id();
        return profiles.named(context.entry().organization(), source, id)
                .orElseThrow(() -> new Refused(new AgentProfileUnknown(
                        id, named.source().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    }
}
