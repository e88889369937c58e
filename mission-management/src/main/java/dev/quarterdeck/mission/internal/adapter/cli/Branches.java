package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;

/** Branches as a person names them. */
final class Branches {
    private Branches() {}

    /** @throws Refused if git accepts no branch of that name */
    static BranchName named(String option, String text) {
        try {
            return BranchName.of(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(new InvalidInput(
                    option, "Git accepts no branch of that name.", text, "a branch that exists", "git branch --list"));
        }
    }
}
