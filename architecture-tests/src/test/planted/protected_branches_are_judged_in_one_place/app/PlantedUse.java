package planted.protected_branches_are_judged_in_one_place.app;

import planted.protected_branches_are_judged_in_one_place.governance.api.Charter;

class PlantedUse {
    boolean guarded(Charter charter) {
        return charter.protectedBranches().contains("main");
    }
}
