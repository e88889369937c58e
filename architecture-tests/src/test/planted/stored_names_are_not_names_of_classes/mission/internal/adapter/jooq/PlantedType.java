package planted.stored_names_are_not_names_of_classes.mission.internal.adapter.jooq;

class PlantedType {
    String stored(Object fact) {
        return fact.getClass().getSimpleName();
    }
}
