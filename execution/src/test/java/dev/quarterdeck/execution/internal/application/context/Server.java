package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.adapter.jgit.TestDirectories;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.ExecutionContext.MissionPart;
import dev.quarterdeck.kernel.context.ExecutionContext.RepositoryPart;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.Transport;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Context resolution over real directories, with missions and repositories kept in memory. */
final class Server {
    static final OrganizationId ORGANIZATION = OrganizationId.of("01K9ZZ00000000000000000RGA");
    private static final Actor PERSON = new Actor(Actor.Kind.HUMAN, "person-1", "Operator", Actor.Origin.LOCAL, null);

    final MissionsInMemory missions = new MissionsInMemory();
    final RegisteredInMemory repositories = new RegisteredInMemory();
    final Registrar registrar;
    final ContextResolver resolver;
    final WorkPackageContexts contexts;
    private int created;

    Server() {
        var directories = TestDirectories.create();
        var standings = new Standings(directories, repositories);
        registrar = new Registrar(directories, standings, repositories);
        var workPackages = new WorkPackages(missions);
        contexts = new LaneResolution(missions, workPackages, directories);
        resolver = new ContextResolver(
                directories,
                new Undivided(),
                new Entries(_ -> EnumSet.allOf(Permission.class), "node-1"),
                new Search(standings, new Homes(directories), repositories, missions),
                new Selection(missions),
                new Parts(
                        new ChartersInMemory(),
                        directories,
                        workPackages,
                        new NamedRuns(missions.runs, new TypesInMemory())),
                registrar);
    }

    static InvocationSite nowhere() {
        var principal = new Principal(PERSON, ORGANIZATION, Set.of(Role.ADMIN));
        return InvocationSite.of(principal, Transport.CLI, "01K9ZZ0000000000000000CRRA");
    }

    static InvocationSite at(Path directory) {
        return nowhere().in(directory);
    }

    ExecutionContext resolve(InvocationSite site) {
        return resolver.resolve(site);
    }

    RepositoryId register(Path directory) {
        return resolver.register(at(directory)).repository().orRefuse().repository();
    }

    MissionPart mission(InvocationSite site) {
        return resolve(site).mission().orRefuse();
    }

    RepositoryPart repository(InvocationSite site) {
        return resolve(site).repository().orRefuse();
    }

    MissionFacts create(RepositoryId repository, String slug, Topology topology) {
        return create(repository, slug, topology, "main", true);
    }

    MissionFacts create(RepositoryId repository, String slug, Topology topology, String target, boolean active) {
        var id = MissionId.of("01K9ZZ%02d0000000000000000MA".formatted(created++));
        return keep(id, repository, slug, topology, target, active);
    }

    MissionFacts keep(
            MissionId id, RepositoryId repository, String slug, Topology topology, String target, boolean active) {
        var names = MissionNames.of(Slug.of(slug), id);
        var facts = new MissionFacts(
                id,
                ORGANIZATION,
                repository,
                Slug.of(slug),
                slug,
                "software-dev",
                topology,
                BranchName.of(target),
                topology.hasCoordination() ? names.coordinationBranch() : null,
                names,
                Authority.NATIVE,
                Version.NONE.plus(3),
                null,
                active,
                Map.of(),
                null);
        missions.add(facts);
        return facts;
    }

    /** The same mission once its work packages have lanes. */
    MissionFacts finalized(MissionFacts facts, Map<WorkPackageId, String> lanes, @Nullable FrozenRules rules) {
        var after = new MissionFacts(
                facts.mission(),
                facts.organization(),
                facts.repository(),
                facts.slug(),
                facts.title(),
                facts.missionType(),
                facts.topology(),
                facts.targetBranch(),
                facts.coordinationBranch(),
                facts.names(),
                facts.authority(),
                facts.version(),
                facts.planningCommit(),
                facts.active(),
                lanes,
                rules);
        missions.replace(facts, after);
        return after;
    }

    static RefusalReason why(Resolved<?> part) {
        return part instanceof Unknown<?>(var why) ? why : failed(part);
    }

    private static RefusalReason failed(@Nullable Object part) {
        throw new AssertionError("This is known: " + part);
    }

    private static final class Undivided implements TenantTransactions {
        @Override
        public <T> T change(OrganizationId organization, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T look(OrganizationId organization, Supplier<T> work) {
            return work.get();
        }
    }
}
