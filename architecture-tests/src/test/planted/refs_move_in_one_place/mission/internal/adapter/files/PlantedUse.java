package planted.refs_move_in_one_place.mission.internal.adapter.files;

import org.eclipse.jgit.lib.RefUpdate;

class PlantedUse {
    RefUpdate update;
}
