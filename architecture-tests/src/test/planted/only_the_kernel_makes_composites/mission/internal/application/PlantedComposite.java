package planted.only_the_kernel_makes_composites.mission.internal.application;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.Fragment.Entry;

class PlantedComposite {
    EntryContext of(Entry entry) {
        return new EntryContext(entry);
    }
}
