package planted.permissions_are_checked_in_one_place.app.server.security;

import dev.quarterdeck.kernel.context.Fragment.Entry;

class FineUse {
    boolean may(Entry entry) {
        return entry.permissions().isEmpty();
    }
}
