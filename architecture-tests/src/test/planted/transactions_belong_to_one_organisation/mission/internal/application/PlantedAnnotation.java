package planted.transactions_belong_to_one_organisation.mission.internal.application;

import org.springframework.transaction.annotation.Transactional;

class PlantedAnnotation {
    @Transactional
    void change() {}
}
