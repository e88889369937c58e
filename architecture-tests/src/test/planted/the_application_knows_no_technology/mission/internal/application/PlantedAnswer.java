package planted.the_application_knows_no_technology.mission.internal.application;

import org.springframework.http.ResponseEntity;

class PlantedAnswer {
    ResponseEntity<String> answer;
}
