package dev.quarterdeck.architecture.rules;

import static dev.quarterdeck.architecture.law.Uses.call;
import static dev.quarterdeck.architecture.law.Uses.construct;
import static dev.quarterdeck.architecture.law.Uses.contain;
import static dev.quarterdeck.architecture.law.Uses.read;
import static dev.quarterdeck.architecture.law.Uses.say;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import dev.quarterdeck.architecture.law.Instructions;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Only;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.Fragment;
import dev.quarterdeck.kernel.context.Topology;
import java.io.File;
import java.nio.file.Path;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class ContextRules {
    @ArchTest
    static final Law only_the_resolver_makes_contexts = Law.that(root -> Only.in(
                            root,
                            "execution.internal.application.context..",
                            "execution.internal.domain.context.MissionPlaces")
                    .may("make a fragment or a context", construct(ContextRules::isPartOfAContext)))
            .because("two places that make contexts will one day disagree about the same command");

    @ArchTest
    static final Law only_the_kernel_makes_composites = Law.that(root -> Only.in(
                            root,
                            "kernel.context.Composites",
                            "kernel.context.WriteContext",
                            // a selector that means no mission is answered with the missions near it
                            "execution.internal.application.context.Selection",
                            // a named work package is looked up in the mission found so far
                            "execution.internal.application.context.Parts",
                            "execution.internal.application.context.LaneResolution")
                    .may("make a composite", construct(type -> type.isAssignableTo(Composite.class))))
            .because("a composite holds parts of one resolved context, never of two");

    @ArchTest
    static final Law contexts_are_resolved_at_the_edge = Law.that(root -> Only.in(
                            root, "app.terminal.TerminalSession", "app.server.context..")
                    .may(
                            "resolve a context",
                            call(target ->
                                    target.getOwner().getName().equals(root.of("execution.api.ContextResolution")))))
            .because("a context resolved twice within a command may have changed in between");

    @ArchTest
    static final Law contexts_are_narrowed_at_the_edge = Law.that(root -> Only.in(
                            root,
                            "app.terminal.TerminalSession",
                            "app.server.context..",
                            "kernel.context.Composites",
                            // registering a repository is a command of its own, given within resolution
                            "execution.internal.application.context.ContextResolver")
                    .may("narrow a context", call(Composites.class)))
            .because("an operation takes the smallest context that serves it, and cannot widen it");

    @ArchTest
    static final Law nobody_asks_where_the_process_stands = Law.that(root -> Only.nobody(root)
                    .may(
                            "ask where the process stands",
                            say("user.dir"::equals)
                                    .or(contain(
                                            "names the directory of the process",
                                            Instructions::nameWhereTheProcessStands))))
            .because("the server stands in one directory and its callers in many others");

    @ArchTest
    static final Law relative_paths_are_completed_in_one_place = Law.that(root -> Only.in(
                            root, "postgres..", "app.server..")
                    .may(
                            "complete a relative path",
                            call(Path.class, "toAbsolutePath")
                                    .or(call(
                                            File.class,
                                            "getAbsolutePath",
                                            "getAbsoluteFile",
                                            "getCanonicalPath",
                                            "getCanonicalFile"))))
            .because("a relative path is completed with the directory of the process, which is never the caller's");

    @ArchTest
    static final Law links_are_followed_in_one_place = Law.that(root -> Only.in(root, Modules.JGIT, "postgres.HomeLock")
                    .may("follow symbolic links", call(Path.class, "toRealPath")))
            .because("two spellings of one directory are one checkout for all or for none");

    @ArchTest
    static final Law mission_names_are_composed_in_one_place = Law.that(root -> Only.in(
                            root,
                            "kernel.context.MissionNames",
                            // names the aggregate in an envelope, which is no branch
                            "mission.internal.adapter.jooq.EnvelopeFormat",
                            "mission.internal.domain.collaboration.contract.Envelope",
                            // knows how the adopted format called them
                            "mission.internal.adapter.files.adoption.LegacyNames")
                    .may("compose a mission's names", say(Words::nameOfAMission)))
            .because("a name guessed by a pattern is wrong for the first mission that was adopted");

    @ArchTest
    static final Law the_short_id_is_derived_in_one_place = Law.that(root -> Only.in(root, "kernel.id.MissionId")
                    .may(
                            "derive a short id",
                            contain("takes the first eight characters", Instructions::takeTheFirstEight)))
            .because("what is derived twice is derived differently once");

    @ArchTest
    static final Law git_directories_are_found_in_one_place = Law.that(root -> Only.in(
                            root, Modules.JGIT, "kernel.git.RepositoryPath")
                    .may("name git's own directory", say(text -> text.equals(".git") || text.contains(".git/"))))
            .because("a linked worktree's .git is a file, and the shape of a path tells nothing about its repository");

    @ArchTest
    static final Law protected_branches_are_judged_in_one_place = Law.that(root -> Only.in(
                            root, "execution.internal..", "mission.internal.application..", "kernel.git.ArtifactCommit")
                    .may(
                            "read which branches are protected",
                            call(target -> target.getName().equals("protectedBranches")
                                    && target.getOwner().getPackageName().startsWith(root.name()))))
            .because("a branch is protected for every command or for none");

    @ArchTest
    static final Law permissions_are_checked_in_one_place = Law.that(root -> Only.in(
                            root,
                            "app.server.context.PermissionCheck",
                            // tells whose tokens an admin may see, which depends on the answer and not on the operation
                            "governance.internal.application.Callers",
                            // shows them to the caller
                            "execution.internal.application.context.Inspection",
                            // tells who may be told what other missions are called
                            "execution.internal.application.context.Selection",
                            // leaves out of a list what the caller could not settle
                            "mission.internal.application.inbox.Viewers")
                    .may("read the caller's permissions", call(Fragment.Entry.class, "permissions")))
            .because("what a role may do is said at the entry points and enforced before they run");

    @ArchTest
    static final Law legacy_words_stay_in_adoption = Law.that(root -> Only.in(
                            root,
                            "mission.internal.adapter.files.adoption..",
                            // the published contract of events calls a work package the same
                            "mission.internal.adapter.contract.PayloadReader")
                    .may("use a word of the adopted format", say(Words::ofTheAdoptedFormat)))
            .because("the old vocabulary means other things and ends with the last adopted repository");

    @ArchTest
    static final Law topology_is_read_never_inferred = Law.that(root -> Only.in(
                            root,
                            "kernel.context.Topology",
                            // the one a mission gets when nobody names one
                            "governance.internal.domain.rule.CharterReading",
                            // adopted missions that do not name theirs are read once, when they are adopted
                            "mission.internal.adapter.files.adoption..")
                    .may("name a topology", read(Topology.class.getName(), constant -> constant.matches("[A-Z_]+"))))
            .because("what exists on disk changes while a mission is worked on, and its topology does not");

    private ContextRules() {}

    private static boolean isPartOfAContext(JavaClass type) {
        return type.isAssignableTo(Fragment.class)
                || type.isAssignableTo(Fragment.Placement.class)
                || type.isAssignableTo(ExecutionContext.class)
                || type.isAssignableTo(ExecutionContext.RepositoryPart.class)
                || type.isAssignableTo(ExecutionContext.MissionPart.class);
    }
}
