package planted.stored_names_are_not_names_of_classes.mission.internal.adapter.jooq;

class FineType {
    String stored(Object fact) {
        return "mission-opened";
    }
}
