package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Posting;
import dev.quarterdeck.kernel.context.Fragment.ArtifactPlacement;
import dev.quarterdeck.kernel.context.Fragment.BranchRefs;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.GovernanceFragment;
import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.Fragment.MissionIdentity;
import dev.quarterdeck.kernel.context.Fragment.Placement;
import dev.quarterdeck.kernel.context.Fragment.StatusSurface;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.RoleSwitchPolicy;
import dev.quarterdeck.kernel.context.InteractionPolicy.WorkspaceStrategy;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ready-made contexts for tests, valid and boring: change the facts a test is about, then take the composite it needs.
 *
 * @param root the primary checkout; absent for a server that has none
 */
public record Contexts(
        OrganizationId organization,
        RepositoryId repository,
        MissionId mission,
        Slug slug,
        Topology topology,
        BranchName target,
        @Nullable Path root,
        Authority authority,
        Set<String> protectedBranches,
        Set<Permission> permissions,
        Actor actor,
        @Nullable Posting posting) {

    public static Contexts sample() {
        return new Contexts(
                OrganizationId.of("01K9ZZ00000000000000000RGA"),
                RepositoryId.of("01K9ZZ0000000000000000REPA"),
                MissionId.of("01K9ZZM10000000000000000AA"),
                Slug.of("tidy-the-shelves"),
                Topology.SINGLE_BRANCH,
                BranchName.of("main"),
                Path.of("/srv/shelves"),
                Authority.NATIVE,
                Set.of(),
                Set.of(Permission.values()),
                new Actor(Actor.Kind.HUMAN, "person-1", "Operator", Actor.Origin.LOCAL, null),
                null);
    }

    public Contexts in(OrganizationId other) {
        return copy(other, repository, mission, slug, topology, target, root);
    }

    public Contexts of(RepositoryId other) {
        return copy(organization, other, mission, slug, topology, target, root);
    }

    public Contexts about(MissionId other, Slug named) {
        return copy(organization, repository, other, named, topology, target, root);
    }

    public Contexts with(Topology other) {
        return copy(organization, repository, mission, slug, other, target, root);
    }

    public Contexts onto(BranchName other) {
        return copy(organization, repository, mission, slug, topology, other, root);
    }

    public Contexts at(@Nullable Path other) {
        return copy(organization, repository, mission, slug, topology, target, other);
    }

    public Contexts governedBy(Authority other) {
        return new Contexts(
                organization,
                repository,
                mission,
                slug,
                topology,
                target,
                root,
                other,
                protectedBranches,
                permissions,
                actor,
                posting);
    }

    public Contexts protecting(String... branches) {
        return new Contexts(
                organization,
                repository,
                mission,
                slug,
                topology,
                target,
                root,
                authority,
                Set.of(branches),
                permissions,
                actor,
                posting);
    }

    public Contexts as(Actor other, Permission... granted) {
        return as(other, null, granted);
    }

    public Contexts as(Actor other, @Nullable Posting session, Permission... granted) {
        return new Contexts(
                organization,
                repository,
                mission,
                slug,
                topology,
                target,
                root,
                authority,
                protectedBranches,
                Set.of(granted),
                other,
                session);
    }

    public EntryContext entry() {
        return new EntryContext(entryFragment());
    }

    public RepositoryContext repositoryContext() {
        return new RepositoryContext(entryFragment(), repository, governance(), workspace());
    }

    public ReadContext read() {
        return write().read();
    }

    public WriteContext write() {
        return new WriteContext(
                entryFragment(),
                new MissionIdentity(mission, organization, repository, slug, "software-dev"),
                governance(),
                branchRefs(),
                workspace(),
                new StatusSurface(mission, Version.NONE, authority),
                placement(),
                null);
    }

    public MissionNames names() {
        return MissionNames.of(slug, mission);
    }

    public @Nullable Workspace workspace() {
        return root == null
                ? null
                : new Workspace(
                        root,
                        root,
                        new Checkout(Checkout.Kind.PRIMARY, root, target, null, null),
                        null,
                        null,
                        List.of(root));
    }

    private Entry entryFragment() {
        var infrastructure = new Infrastructure("node-1", Transport.INTERNAL, "01K9ZZ0000000000000000CRRA");
        return new Entry(actor, organization, permissions, infrastructure, posting);
    }

    /** Monitored, four agents, nothing decided about merging, nobody reviews their own work. */
    public static InteractionPolicy policy() {
        return new InteractionPolicy(
                AutonomyMode.MONITORED,
                4,
                null,
                false,
                Set.of("lane_overlap"),
                RoleSwitchPolicy.ACCEPTANCE_REQUIRED,
                Map.of(
                        AutonomyMode.FULL_AUTO, DiscrepancyPolicy.AGENT,
                        AutonomyMode.AFK, DiscrepancyPolicy.DECISION_AGENT,
                        AutonomyMode.MONITORED, DiscrepancyPolicy.OBSERVED_DECISION_AGENT,
                        AutonomyMode.DRIVEN, DiscrepancyPolicy.HUMAN_IN_CHARGE),
                WorkspaceStrategy.WORKTREE_PER_LANE);
    }

    private GovernanceFragment governance() {
        return new GovernanceFragment("built-in:1", policy(), protectedBranches, List.of(), List.of(), null, null);
    }

    private BranchRefs branchRefs() {
        var coordination = topology.hasCoordination() ? names().coordinationBranch() : null;
        return new BranchRefs(target, coordination, null, new CommitTarget(target, root));
    }

    private ArtifactPlacement placement() {
        return new ArtifactPlacement(
                Arrays.stream(ArtifactKind.values()).collect(Collectors.toMap(Function.identity(), this::place)));
    }

    private Placement place(ArtifactKind kind) {
        var coordinated = topology.hasCoordination() && kind.partition() == ArtifactKind.Partition.COORDINATION;
        var branch = coordinated ? names().coordinationBranch() : target;
        var holder = coordinated ? null : root;
        return new Placement(branch, new CommitTarget(branch, holder), names().file(kind.wireName()));
    }

    private Contexts copy(
            OrganizationId inOrganization,
            RepositoryId ofRepository,
            MissionId aboutMission,
            Slug named,
            Topology shaped,
            BranchName onto,
            @Nullable Path at) {
        return new Contexts(
                inOrganization,
                ofRepository,
                aboutMission,
                named,
                shaped,
                onto,
                at,
                authority,
                protectedBranches,
                permissions,
                actor,
                posting);
    }
}
