package planted.only_the_kernel_makes_composites.kernel.context;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.Fragment.Entry;

class Composites {
    EntryContext of(Entry entry) {
        return new EntryContext(entry);
    }
}
