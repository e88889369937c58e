package planted.identities_come_from_one_port.mission.internal.application;

class PlantedUuid {
    String id = java.util.UUID.randomUUID().toString();
}
