package planted.jgit_stays_in_its_adapter.mission.internal.adapter.files;

import org.eclipse.jgit.lib.Repository;

class PlantedUse {
    Repository repository;
}
