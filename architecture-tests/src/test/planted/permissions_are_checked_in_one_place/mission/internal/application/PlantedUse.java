package planted.permissions_are_checked_in_one_place.mission.internal.application;

import dev.quarterdeck.kernel.context.Fragment.Entry;

class PlantedUse {
    boolean may(Entry entry) {
        return entry.permissions().isEmpty();
    }
}
