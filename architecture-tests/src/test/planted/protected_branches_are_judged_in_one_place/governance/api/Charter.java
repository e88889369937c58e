package planted.protected_branches_are_judged_in_one_place.governance.api;

public record Charter(java.util.Set<String> protectedBranches) {}
