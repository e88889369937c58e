package planted.security_stays_in_the_application.mission.internal.adapter.web;

import org.springframework.security.core.Authentication;

class PlantedUse {
    Authentication caller;
}
