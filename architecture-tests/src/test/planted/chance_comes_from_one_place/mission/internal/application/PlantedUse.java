package planted.chance_comes_from_one_place.mission.internal.application;

import java.util.Random;

class PlantedUse {
    Random random = new Random();
}
