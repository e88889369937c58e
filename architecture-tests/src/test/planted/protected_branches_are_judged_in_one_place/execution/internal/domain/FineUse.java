package planted.protected_branches_are_judged_in_one_place.execution.internal.domain;

import planted.protected_branches_are_judged_in_one_place.governance.api.Charter;

class FineUse {
    boolean guarded(Charter charter) {
        return charter.protectedBranches().contains("main");
    }
}
