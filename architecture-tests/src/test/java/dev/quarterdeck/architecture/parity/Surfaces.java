package dev.quarterdeck.architecture.parity;

import static dev.quarterdeck.architecture.parity.Surface.Scope.MISSION;
import static dev.quarterdeck.architecture.parity.Surface.Scope.ORGANISATION;
import static dev.quarterdeck.architecture.parity.Surface.Scope.REPOSITORY;

import java.util.List;
import java.util.Map;

/** Every command surface there is; a command or an entry point that is missing here fails the build. */
final class Surfaces {
    static final List<Surface> ALL = List.of(
            Surface.of("users", ORGANISATION, "Users.list"),
            Surface.of("users self", ORGANISATION, "Users.self"),
            Surface.of("users add parity --role observer", ORGANISATION, "Users.add"),
            Surface.of("tokens", ORGANISATION, "Tokens.list"),
            Surface.of("tokens create --label parity", ORGANISATION, "Tokens.issue"),
            Surface.of("tokens revoke 01JD0000000000000000000000", ORGANISATION, "Tokens.revoke"),
            Surface.of("audit --action tokens", ORGANISATION, "AuditTrail.list"),
            Surface.of("audit export --action tokens", ORGANISATION, "AuditTrail.export"),
            Surface.of("audit verify", ORGANISATION, "AuditTrail.verify"),
            Surface.of("charter", REPOSITORY, "Charters.show"),
            Surface.of("charter explain branches", REPOSITORY, "Charters.explain"),
            Surface.of("charter types", REPOSITORY, "MissionTypes.list"),
            Surface.of("charter types plan", REPOSITORY, "MissionTypes.show"),
            Surface.of("charter profiles", REPOSITORY, "AgentProfiles.list"),
            Surface.of("charter source", ORGANISATION, "Rulebook.read"),
            Surface.of("charter check {repository}/docs/charter.yaml", REPOSITORY, "Rulebook.check"),
            Surface.of("charter set {repository}/docs/charter.yaml", REPOSITORY, "Rulebook.put"),
            Surface.of("charter remove directive parity", ORGANISATION, "Rulebook.remove"),
            Surface.of("missions", ORGANISATION, "Missions.list"),
            Surface.of("verify", ORGANISATION, "LogVerification.verify"),
            Surface.of("rebuild", ORGANISATION, "Projections.rebuild"),
            Surface.of("adopt {repository}", ORGANISATION, "Repositories.register", "Adoption.adopt"),
            Surface.of("seams", REPOSITORY, "Seams.list"),
            Surface.of("seams --compare", REPOSITORY, "Seams.compare"),
            Surface.of("findings", REPOSITORY, "Findings.list"),
            Surface.of("effects", ORGANISATION, "EffectQueue.list"),
            Surface.of("effects retry 01JD0000000000000000000000", ORGANISATION, "EffectQueue.retry"),
            Surface.of("context", MISSION, "ContextInspection.view"),
            Surface.of("status", MISSION, "MissionStatus.of"),
            Surface.of("show", MISSION, "Missions.show", "MissionPlans.compared"),
            Surface.of("timeline", MISSION, "Timeline.page"),
            Surface.of("seam status shadow", MISSION, "Seams.move"),
            Surface.of("seam status native --force --reason parity", MISSION, "Seams.force"),
            Surface.of("worktree --lane a", MISSION, "Worktrees.prepare", "Planning.recordPlanningCommit"),
            Surface.of("worktree --coordination", MISSION, "Worktrees.prepare"),
            // What is planned now is there for every surface after it, the second time as the first.
            Surface.of("plan", MISSION, "Planning.plan"),
            Surface.of("tasks", MISSION, "Planning.tasks", "MissionPlans.of"),
            Surface.of("finalize", MISSION, "Planning.finalizePlan"),
            Surface.of("analyze", MISSION, "Planning.analyze"),
            // Work begins before its lane is looked after: one that nobody needs would be removed under the sites.
            Surface.of("implement WP01", MISSION, "Work.implement"),
            Surface.of("implement", MISSION, "Work.implement"),
            Surface.of("lanes", MISSION, "Lanes.report"),
            Surface.of("lanes update a", MISSION, "Lanes.update"),
            Surface.of("lanes remove a", MISSION, "Lanes.remove"),
            Surface.of("done WP01 --all", MISSION, "Work.done"),
            Surface.of("review WP01 --approve", MISSION, "Work.review"),
            Surface.of("join --role reviewer", MISSION, "Collaboration.join"),
            Surface.of("intent active", MISSION, "Collaboration.setIntent"),
            Surface.of("focus wp:WP01", MISSION, "Collaboration.focus"),
            Surface.of("step start parity", MISSION, "Collaboration.startStep"),
            Surface.of("step done parity", MISSION, "Collaboration.completeStep"),
            Surface.of("comment parity", MISSION, "Collaboration.comment"),
            Surface.of("warnings --all", MISSION, "Collaboration.of"),
            Surface.of("ack parity continue", MISSION, "Collaboration.acknowledge"),
            Surface.of("next --preview", MISSION, "MissionRuns.preview", "RunRecords.of"),
            Surface.of(
                    "next",
                    MISSION,
                    "MissionRuns.claim",
                    "RunRecords.start",
                    "RunRecords.claim",
                    "RunRecords.block",
                    "RunRecords.byKey",
                    "Prompts.render"),
            Surface.of("next --restart", MISSION, "MissionRuns.decide", "RunRecords.decide", "RunRecords.restart"),
            Surface.of("done --step plan --outcome blocked", MISSION, "MissionRuns.complete", "RunRecords.report"),
            Surface.of("move WP01 blocked --reason parity", MISSION, "MissionStatus.move"),
            Surface.of("force WP01 blocked --reason parity", MISSION, "MissionStatus.force"),
            Surface.of("forced", MISSION, "MissionStatus.forced"),
            Surface.of("accept", MISSION, "Integration.accept", "Integrations.candidate"),
            Surface.of("merge --preview", MISSION, "Integration.preview"),
            Surface.of("merge", MISSION, "Integration.merge", "Integrations.of"),
            Surface.of("merge --abort", MISSION, "Integration.abort"),
            Surface.of("ask Parity? --option yes --option no", MISSION, "Decisions.ask"),
            Surface.of("ask --withdraw 01JD0000000000000000000000", MISSION, "Decisions.withdraw"),
            Surface.of("decide 01JD0000000000000000000000 yes", MISSION, "Decisions.decide"),
            Surface.of("inbox", ORGANISATION, "Inbox.waiting"),
            Surface.of("inbox --count", ORGANISATION, "Inbox.count"),
            Surface.of("pause --reason parity", MISSION, "MissionLifecycle.pause"),
            Surface.of("reopen --reason parity", MISSION, "MissionLifecycle.reopen"),
            // Refused, for it gives no reason: an ended mission would not be the only active one any more.
            Surface.of("cancel", MISSION, "MissionLifecycle.cancel"),
            Surface.of("leave", MISSION, "Collaboration.leave"),
            Surface.of("retrospect", MISSION, "Planning.retrospect"),
            // The last: a second mission would leave the others without an only one.
            Surface.of("specify Once --topology single_branch --target main", REPOSITORY, "Planning.specify"));

    /** The refusals that belong to a site: where the answer rightly is another one. */
    static final Map<String, Map<Site, String>> EXPECTED_REFUSALS = Map.of(
            "adopt",
            Map.of(Site.DETACHED_PRIMARY, "ADOPTION_BRANCH_UNKNOWN"),
            "charter",
            Map.of(Site.DETACHED_PRIMARY, "RULES_BRANCH_UNKNOWN"),
            // Without lanes the work is where the target is checked out, and there it is not.
            "next",
            Map.of(Site.DETACHED_PRIMARY, "WORKSPACE_REQUIRED"),
            "implement",
            Map.of(Site.DETACHED_PRIMARY, "WORKSPACE_REQUIRED"));

    /** Commands whose answer is not about a mission's place, and why. */
    static final Map<String, String> EXEMPT_COMMANDS = Map.of(
            "up", "answers with a new one-time link each time",
            "down", "ends the server under test",
            "doctor", "measures the machine");

    /** Entry points no command is made of, and why. */
    static final Map<String, String> EXEMPT_ENTRY_POINTS = Map.ofEntries(
            Map.entry("Repositories.list", "HTTP only, of the organisation"),
            Map.entry("MissionEvents.page", "HTTP only, by mission id"),
            Map.entry("MissionEvents.feed", "HTTP only, of the organisation"),
            Map.entry("MissionEvents.awaitAfter", "waits, for status --follow and timeline --follow"),
            Map.entry("MissionStreams.open", "HTTP only: a terminal follows by asking again"),
            Map.entry("Decisions.requests", "HTTP only, by mission id"),
            Map.entry("MissionStatus.ready", "HTTP only, and asked by whoever picks work"),
            Map.entry("MissionStatus.reviews", "HTTP only, by mission id"),
            Map.entry("AuditTrail.record", "asked by other entry points, not by callers"),
            Map.entry("MissionStatus.start", "asked by other entry points, not by callers"),
            Map.entry("MissionStatus.requireReady", "asked by other entry points, not by callers"),
            Map.entry("MissionStatus.started", "asked by other entry points, not by callers"),
            Map.entry("MissionStatus.handIn", "asked by other entry points, not by callers"),
            Map.entry("MissionStatus.judge", "asked by other entry points, not by callers"),
            Map.entry("MissionStatus.completeSubtasks", "asked by other entry points, not by callers"),
            Map.entry("MissionStatus.record", "asked by other entry points, not by callers"),
            Map.entry("MissionRuns.start", "HTTP only: the command next starts a run where there is none"),
            Map.entry("MissionRuns.ledger", "HTTP only, by mission id"),
            Map.entry("RunRecords.activities", "asked by other entry points, not by callers"),
            Map.entry("Integrations.criteria", "asked by other entry points, not by callers"),
            Map.entry("Integrations.accept", "asked by other entry points, not by callers"),
            Map.entry("Integrations.standing", "asked by other entry points, not by callers"),
            Map.entry("Integrations.begin", "asked by other entry points, not by callers"),
            Map.entry("Integrations.abort", "asked by other entry points, not by callers"),
            Map.entry("Collaboration.contract", "HTTP only, by mission id"),
            Map.entry("Collaboration.invite", "HTTP only, by mission id"),
            Map.entry("Collaboration.remove", "HTTP only, by mission id"),
            Map.entry("Collaboration.beat", "HTTP only, of a page that is open"),
            Map.entry("Collaboration.reportOverlaps", "asked by other entry points, not by callers"),
            Map.entry("BulkEdits.requireComplete", "asked by other entry points, not by callers"),
            Map.entry("RepositoryRegistration.register", "HTTP only: a terminal registers by adopting"),
            Map.entry("Seams.requireNative", "asked by other entry points, not by callers"),
            Map.entry("SignIns.code", "the command up"),
            Map.entry("ServerControl.greet", "the command up"),
            Map.entry("ServerControl.stop", "the command down"),
            Map.entry("ServerControl.diagnose", "the command doctor"));

    private Surfaces() {}
}
