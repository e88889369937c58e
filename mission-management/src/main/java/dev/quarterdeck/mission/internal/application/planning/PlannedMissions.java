package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CoordinationBranches;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionRefusal.SlugTaken;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex;
import dev.quarterdeck.mission.internal.application.catalog.Views;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class PlannedMissions implements Planning {
    private final TenantTransactions transactions;
    private final MissionLog log;
    private final MissionIndex index;
    private final GitFacts git;
    private final ArtifactCommits commits;
    private final Destinations destinations;
    private final FirstCommits firstCommits;
    private final Seams seams;
    private final Stamps stamps;
    private final Ids ids;
    private final MissionPlans plans;
    private final PlanRecording recording;
    private final Finalizing finalizing;
    private final Analyzing analyzing;
    private final LookingBack lookingBack;
    private final CoordinationBranches coordination;

    PlannedMissions(
            TenantTransactions transactions,
            MissionLog log,
            MissionIndex index,
            GitFacts git,
            ArtifactCommits commits,
            Destinations destinations,
            FirstCommits firstCommits,
            Seams seams,
            Stamps stamps,
            Ids ids,
            MissionPlans plans,
            PlanRecording recording,
            Finalizing finalizing,
            Analyzing analyzing,
            LookingBack lookingBack,
            CoordinationBranches coordination) {
        this.transactions = transactions;
        this.log = log;
        this.index = index;
        this.git = git;
        this.commits = commits;
        this.destinations = destinations;
        this.firstCommits = firstCommits;
        this.seams = seams;
        this.stamps = stamps;
        this.ids = ids;
        this.plans = plans;
        this.recording = recording;
        this.finalizing = finalizing;
        this.analyzing = analyzing;
        this.lookingBack = lookingBack;
        this.coordination = coordination;
    }

    @Override
    public Specified specify(RepositoryContext context, Specify command) {
        var organization = context.entry().organization();
        return made(organization, command.idempotencyKey())
                .map(mission -> answer(organization, mission, firstCommits.outcome(organization, mission)))
                .orElseGet(() -> begin(context, NewMission.of(ids.nextMission(), command)));
    }

    private Specified begin(RepositoryContext context, NewMission mission) {
        var organization = context.entry().organization();
        var destination = destinations.of(context, mission.names(), mission.command());
        var created = mission.created(context.repository(), destination);
        var event = stamps.stamp(context.entry(), created, commitContext(context));
        var spec = new FileChange.Write(mission.names().file("spec.md"), SpecText.of(mission.id(), created));
        var commit = ArtifactCommit.first(
                context,
                mission.id(),
                destination.target(),
                destination.createFrom(),
                destination.protectedBranches(),
                List.of(spec),
                "Specify " + mission.names().fullSlug(),
                event.id());
        commits.check(commit);
        var begun = transactions.change(organization, () -> enter(context, mission, event, commit));
        var effect = begun.effect();
        var outcome = effect == null ? firstCommits.outcome(organization, begun.mission()) : commits.await(effect);
        return answer(organization, begun.mission(), outcome);
    }

    /** Within the transaction: nobody else makes a mission in the repository until it ends. */
    private Begun enter(RepositoryContext context, NewMission mission, NewEvent event, ArtifactCommit commit) {
        var organization = context.entry().organization();
        index.holdCreation(organization, context.repository());
        var sooner = made(organization, mission.command().idempotencyKey());
        if (sooner.isPresent()) {
            return new Begun(sooner.get(), null);
        }
        index.bySlug(organization, context.repository(), mission.slug()).ifPresent(by -> {
            throw new Refused(new SlugTaken(mission.slug(), by));
        });
        log.append(organization, mission.id(), Version.NONE, List.of(event));
        return new Begun(mission.id(), commits.plan(commit));
    }

    /** @param effect absent where the same command had made the mission already */
    private record Begun(MissionId mission, @Nullable EffectId effect) {}

    private Optional<MissionId> made(OrganizationId organization, @Nullable String idempotencyKey) {
        return Optional.ofNullable(idempotencyKey).flatMap(key -> index.byIdempotencyKey(organization, key));
    }

    private Specified answer(OrganizationId organization, MissionId mission, CommitOutcome effect) {
        // No findings: those are an adopted mission's.
        var details = Views.details(index.overview(organization, mission).orElseThrow(), 0);
        return new Specified(details, effect);
    }

    private @Nullable CommitContext commitContext(RepositoryContext context) {
        var workspace = context.workspace();
        if (workspace == null) {
            return null;
        }
        var branch = workspace.currentCheckout().branch();
        var head = branch == null ? Optional.<CommitId>empty() : git.tip(workspace, branch);
        return new CommitContext(
                context.repository(),
                branch == null ? null : branch.value(),
                head.map(CommitId::value).orElse(null));
    }

    @Override
    public Planned plan(WriteContext context, Plan command) {
        return recording.plan(context, command);
    }

    @Override
    public Drafted tasks(WriteContext context, Tasks command) {
        var made = recording.tasks(context, command.files(), command.idempotencyKey());
        return new Drafted(plans.of(context.read()), made.effect());
    }

    @Override
    public Finalized finalizePlan(WriteContext context, FinalizePlan command) {
        var made = finalizing.finalizePlan(context, command.idempotencyKey());
        var start = index.standing(
                        context.entry().organization(), context.identity().mission())
                .orElseThrow()
                .mission()
                .planningCommit();
        if (start != null) {
            coordination.carry(context, start);
        }
        return new Finalized(plans.of(context.read()), start, made.effect());
    }

    @Override
    public Analyzed analyze(WriteContext context, Analyze command) {
        return analyzing.analyze(context, command);
    }

    @Override
    public Retrospected retrospect(WriteContext context, Retrospect command) {
        return lookingBack.retrospect(context, command);
    }

    @Override
    public void recordPlanningCommit(WriteContext context, CommitId commit) {
        seams.requireNative(context.read(), Seam.TOPOLOGY_AND_PLACEMENT);
        var checkout = new CommitContext(
                context.identity().repository(),
                context.branchRefs().targetBranch().value(),
                commit.value());
        log.extend(
                context.entry().organization(),
                context.identity().mission(),
                now -> commit.equals(now.mission().planningCommit())
                        ? List.of()
                        : List.of(stamps.stamp(context.entry(), new PlanningCommitRecorded(commit), checkout)));
    }
}
