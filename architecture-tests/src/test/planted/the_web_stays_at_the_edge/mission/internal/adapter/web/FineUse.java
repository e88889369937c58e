package planted.the_web_stays_at_the_edge.mission.internal.adapter.web;

import jakarta.servlet.http.HttpServletRequest;

class FineUse {
    HttpServletRequest request;
}
