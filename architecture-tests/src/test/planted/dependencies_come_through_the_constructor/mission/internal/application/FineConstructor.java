package planted.dependencies_come_through_the_constructor.mission.internal.application;

import org.springframework.beans.factory.annotation.Value;

class FineConstructor {
    FineConstructor(@Value("${qd.node}") String node) {}
}
