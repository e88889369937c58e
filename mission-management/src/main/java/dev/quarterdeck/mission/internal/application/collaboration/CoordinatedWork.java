package dev.quarterdeck.mission.internal.application.collaboration;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.CollaborationView;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.ActivityRules;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.DiscussionRules;
import dev.quarterdeck.mission.internal.domain.collaboration.OverlapRules;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.RosterRules;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamState;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.CommentPosted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CoordinatedWork implements Collaboration {
    private final MissionLog log;
    private final LivePresence presence;
    private final ContractStates contract;
    private final GitFacts git;
    private final LaneWatch lanes;
    private final Clock clock;
    private final Ids ids;

    CoordinatedWork(
            MissionLog log,
            LivePresence presence,
            ContractStates contract,
            GitFacts git,
            LaneWatch lanes,
            Clock clock,
            Ids ids) {
        this.log = log;
        this.presence = presence;
        this.contract = contract;
        this.git = git;
        this.lanes = lanes;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public CollaborationView of(ReadContext context) {
        var mission = context.identity().mission();
        var current = current(context);
        var organization = context.entry().organization();
        return new CollaborationViews(organization, mission, presence, clock.now())
                .of(current.version(), team(current.projection()));
    }

    @Override
    public String contract(ReadContext context) {
        return contract.of(log.read(
                context.entry().organization(), context.identity().mission(), Version.NONE, Integer.MAX_VALUE));
    }

    @Override
    public Coordinated invite(WriteContext context, Invite command) {
        var on = on(context);
        on.once(
                key("invite", command.idempotencyKey()),
                now -> RosterRules.invite(roster(now), on.mission(), on.actor(), command));
        return answer(context, null);
    }

    @Override
    public Coordinated remove(WriteContext context, Remove command) {
        var on = on(context);
        on.once(key("remove", command.idempotencyKey()), now -> RosterRules.remove(roster(now), on.mission(), command));
        return answer(context, null);
    }

    @Override
    public Coordinated join(WriteContext context, Join command) {
        var on = on(context);
        on.once(
                key("join", command.idempotencyKey()),
                now -> RosterRules.join(roster(now), on.mission(), on.actor(), command));
        return answer(context, null);
    }

    @Override
    public Coordinated leave(WriteContext context, Leave command) {
        var on = on(context);
        on.once(
                key("leave", command.idempotencyKey()),
                now -> RosterRules.leave(roster(now), on.mission(), on.actor(), command));
        return answer(context, null);
    }

    @Override
    public Coordinated beat(WriteContext context, Beat command) {
        var at = clock.now();
        var actor = context.entry().actor();
        var mission = context.identity().mission();
        var facts = ActivityRules.beat(roster(current(context.read()).projection()), mission, actor, at, command);
        presence.beat(context.entry().organization(), new Present(mission, actor.id(), command.session(), at));
        if (!facts.isEmpty()) {
            on(context).once(null, now -> ActivityRules.beat(roster(now), mission, actor, at, command));
            lanes.lookAgain(context);
        }
        return answer(context, null);
    }

    @Override
    public Coordinated setIntent(WriteContext context, SetIntent command) {
        var on = on(context);
        on.onceWithWarnings(
                key("setIntent", command.idempotencyKey()),
                now -> ActivityRules.intend(roster(now), on.mission(), on.actor(), command.drives()));
        lanes.lookAgain(context);
        return answer(context, null);
    }

    @Override
    public Coordinated focus(WriteContext context, FocusOn command) {
        var on = on(context);
        on.onceWithWarnings(
                key("focus", command.idempotencyKey()),
                now -> ActivityRules.focus(now, on.mission(), on.actor(), command.focus()));
        lanes.lookAgain(context);
        return answer(context, null);
    }

    @Override
    public Coordinated startStep(WriteContext context, StartStep command) {
        var on = on(context);
        on.begin(
                key("startStep", command.idempotencyKey()),
                command.step(),
                now -> ActivityRules.start(now, on.mission(), on.actor(), command));
        lanes.lookAgain(context);
        return answer(context, null);
    }

    @Override
    public Coordinated completeStep(WriteContext context, CompleteStep command) {
        var on = on(context);
        on.once(key("completeStep", command.idempotencyKey()), now -> {
            if (command.outcome() == StepOutcome.SUCCESS) {
                now.subjects().discrepancies().requireSettled(command.step(), command.workPackage());
            }
            return ActivityRules.complete(roster(now), on.mission(), on.actor(), command);
        });
        return answer(context, null);
    }

    @Override
    public Coordinated acknowledge(WriteContext context, Acknowledge command) {
        var on = on(context);
        var comment = ids.next();
        on.once(
                key("acknowledge", command.idempotencyKey()),
                now -> DiscussionRules.acknowledge(team(now), on.mission(), on.actor(), command, comment));
        return answer(context, null);
    }

    @Override
    public Coordinated comment(WriteContext context, Post command) {
        var on = on(context);
        var key = key("comment", command.idempotencyKey());
        var comment = ids.next();
        on.once(key, now -> DiscussionRules.comment(team(now), on.mission(), on.actor(), command, comment));
        return answer(context, key == null ? comment : posted(context, key));
    }

    @Override
    public Coordinated reportOverlaps(WriteContext context, List<LaneOverlap> overlaps) {
        var on = on(context);
        on.once(null, now -> OverlapRules.of(now, on.mission().value(), overlaps, ids::next));
        return answer(context, null);
    }

    /** A key names one command of a caller, who may use it for another one as well. */
    private static @Nullable String key(String command, @Nullable String key) {
        return key == null ? null : command + " " + key;
    }

    private Coordination on(WriteContext context) {
        return new Coordination(log, clock, ids, git, context);
    }

    private Coordinated answer(WriteContext context, @Nullable String comment) {
        var mission = context.identity().mission();
        var current = current(context.read());
        var team = team(current.projection());
        var open = team.warnings().openFor(context.entry().actor().id());
        return new Coordinated(
                mission,
                current.version(),
                comment,
                open.stream()
                        .map(warning -> CollaborationViews.of(team.roster(), warning))
                        .toList());
    }

    /** What the command with this key posted, now or before. */
    private @Nullable String posted(WriteContext context, String key) {
        return log.byKey(context.entry().organization(), context.identity().mission(), key)
                .map(event -> event.fact() instanceof Said(CommentPosted said, var _) ? said.commentId() : null)
                .orElse(null);
    }

    private Current current(ReadContext context) {
        return log.current(context.entry().organization(), context.identity().mission())
                .orElseThrow(() ->
                        new Refused(new NotFound("mission " + context.identity().mission(), "qd missions", List.of())));
    }

    private static TeamState team(Projection now) {
        return now.subjects().team();
    }

    private static Roster roster(Projection now) {
        return team(now).roster();
    }
}
