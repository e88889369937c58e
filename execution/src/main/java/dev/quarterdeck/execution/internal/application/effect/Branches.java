package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The branches of the repositories on this server, as commits reach them. */
public interface Branches {
    /**
     * The commit a landing would start from, as things are.
     *
     * @throws Refused if there is no such branch and none to start it from
     */
    CommitId start(Landing landing);

    /** @throws Refused if it could not land as things are: besides, files edited in a checkout of the branch */
    void inspect(Landing landing);

    /**
     * Puts the commit on its branch, unless it is there already or the branch is in use.
     *
     * @param planned the commit an earlier attempt was about to put there
     * @param remember told the commit right before anything is changed; nothing is if it throws
     */
    LandingResult land(Landing landing, @Nullable CommitId planned, Consumer<CommitId> remember);

    /** @throws Refused if the branch could not move as things are: it is elsewhere, held, or files are edited */
    void inspect(BranchMove move);

    /** Moves the branch and the checkouts of it, unless it is there already or in use. */
    LandingResult move(BranchMove move);

    /** Takes back what an attempt that was cut off did to checkouts; or tells that the branch has arrived, or is in use. */
    Optional<LandingResult> takeBack(BranchMove move);
}
