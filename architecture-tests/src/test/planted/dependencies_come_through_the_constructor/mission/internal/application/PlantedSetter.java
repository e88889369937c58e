package planted.dependencies_come_through_the_constructor.mission.internal.application;

import org.springframework.beans.factory.annotation.Autowired;

class PlantedSetter {
    @Autowired
    void log(Object log) {}
}
