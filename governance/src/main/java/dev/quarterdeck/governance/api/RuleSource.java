package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BranchName;

/** Where a repository's own rules are read: at the tip of a branch, from git's objects. */
public record RuleSource(Workspace workspace, BranchName ref) {}
