package planted.waiting_is_measured_in_few_places.mission.internal.application;

class PlantedUse {
    long start = System.nanoTime();
}
