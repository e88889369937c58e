package planted.identities_come_from_one_port.app;

import com.github.f4b6a3.ulid.UlidCreator;

class PlantedUlid {
    String id = UlidCreator.getUlid().toString();
}
