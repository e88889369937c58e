package planted.the_api_speaks_no_technology.mission.api;

import org.eclipse.jgit.lib.ObjectId;

public interface PlantedGit {
    ObjectId head();
}
