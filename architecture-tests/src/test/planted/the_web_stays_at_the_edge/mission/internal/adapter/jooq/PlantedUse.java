package planted.the_web_stays_at_the_edge.mission.internal.adapter.jooq;

import jakarta.servlet.http.HttpServletRequest;

class PlantedUse {
    HttpServletRequest request;
}
