package planted.refs_move_in_one_place.execution.internal.adapter.jgit;

import org.eclipse.jgit.lib.RefUpdate;

class FineUse {
    RefUpdate update;
}
