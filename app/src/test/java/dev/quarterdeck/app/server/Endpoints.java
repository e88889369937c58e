package dev.quarterdeck.app.server;

import static dev.quarterdeck.kernel.actor.Permission.ADMINISTER;
import static dev.quarterdeck.kernel.actor.Permission.FORCE;
import static dev.quarterdeck.kernel.actor.Permission.OPERATE;
import static dev.quarterdeck.kernel.actor.Permission.OVERSEE;
import static dev.quarterdeck.kernel.actor.Permission.READ;
import static dev.quarterdeck.kernel.actor.Permission.REPORT;
import static dev.quarterdeck.kernel.actor.Permission.SIGN_IN;

import dev.quarterdeck.kernel.actor.Permission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every endpoint of the API, and the permission it asks for. */
final class Endpoints {
    /** An id nothing has. */
    static final String NO_ID = "01JD0000000000000000000000";

    static final String NO_EFFECT = "01JD0000000000000000000001";

    private static final Set<String> IN_A_REPOSITORY = Set.of("/api/missions", "/api/mission-control/sessions");

    static final List<Call> ALL = List.of(
            new Call("GET /api/users", ADMINISTER, null),
            new Call("POST /api/users", ADMINISTER, "{\"name\":\"\",\"role\":\"observer\"}"),
            new Call("GET /api/users/self", READ, null),
            new Call("DELETE /api/users/{user}", ADMINISTER, null),
            new Call("PUT /api/users/{user}/role", ADMINISTER, "{\"role\":\"observer\"}"),
            new Call("PUT /api/users/self/password", SIGN_IN, "{\"wanted\":\"\"}"),
            new Call("POST /api/password-links", SIGN_IN, "{}"),
            new Call("GET /api/secrets", ADMINISTER, null),
            new Call("PUT /api/secrets/{secret}", ADMINISTER, "{\"value\":\"\"}"),
            new Call("DELETE /api/secrets/{secret}", ADMINISTER, null),
            new Call("POST /api/secrets/rotation", ADMINISTER, null),
            new Call("GET /api/organizations", OVERSEE, null),
            new Call("POST /api/organizations", ADMINISTER, "{\"handle\":\"\"}"),
            new Call("POST /api/organizations/invitations", ADMINISTER, "{\"name\":\"\",\"role\":\"observer\"}"),
            new Call("POST /api/organizations/memberships", SIGN_IN, "{\"code\":\"\"}"),
            new Call("GET /api/tokens", READ, null),
            new Call("POST /api/tokens", SIGN_IN, "{\"label\":\"matrix\"}"),
            new Call("DELETE /api/tokens/{token}", READ, null),
            new Call("GET /api/mission-control/audit", OVERSEE, null),
            new Call("GET /api/mission-control/audit/export", OVERSEE, null),
            new Call("GET /api/mission-control/audit/proof", OVERSEE, null),
            new Call("GET /api/charter", READ, null),
            new Call("GET /api/charter/{key}", READ, null),
            new Call("PUT /api/charter", ADMINISTER, "{\"text\":\"review: {self_review: false}\"}"),
            new Call("GET /api/mission-types", READ, null),
            new Call("GET /api/mission-types/{type}", READ, null),
            new Call("GET /api/agent-profiles", READ, null),
            new Call("GET /api/rules/{kind}/{name}", READ, null),
            new Call("PUT /api/rules/{kind}/{name}", ADMINISTER, "{\"text\":\"Be kind.\"}"),
            new Call("DELETE /api/rules/{kind}/{name}", ADMINISTER, null),
            new Call("POST /api/rules/{kind}/{name}/check", READ, "{\"text\":\"\"}"),
            new Call("GET /api/repositories", OVERSEE, null),
            new Call("POST /api/repositories", ADMINISTER, "{\"path\":\"/nowhere\"}"),
            new Call("GET /api/events", OVERSEE, null),
            new Call("GET /api/missions", OVERSEE, null),
            new Call("POST /api/missions", OPERATE, "{\"title\":\"\"}"),
            new Call("GET /api/missions/{mission}", READ, null),
            new Call("GET /api/missions/{mission}/status", READ, null),
            new Call("GET /api/missions/{mission}/work-packages", READ, null),
            new Call(
                    "POST /api/missions/{mission}/work-packages/{workPackage}/transitions",
                    OPERATE,
                    "{\"to\":\"blocked\",\"reason\":\"matrix\"}"),
            new Call(
                    "POST /api/missions/{mission}/work-packages/{workPackage}/force",
                    FORCE,
                    "{\"to\":\"blocked\",\"reason\":\"matrix\"}"),
            new Call("POST /api/missions/{mission}/implement", OPERATE, "{}"),
            new Call("POST /api/missions/{mission}/review", OPERATE, "{\"workPackage\":\"WP01\"}"),
            new Call("POST /api/missions/{mission}/work-packages/{workPackage}/done", REPORT, "{}"),
            new Call("GET /api/missions/{mission}/lanes", READ, null),
            new Call("POST /api/missions/{mission}/lanes/{lane}/update", OPERATE, null),
            new Call("DELETE /api/missions/{mission}/lanes/{lane}/worktree", OPERATE, null),
            new Call("GET /api/missions/{mission}/forced", READ, null),
            new Call("GET /api/missions/{mission}/reviews", READ, null),
            new Call("GET /api/missions/{mission}/readiness", READ, null),
            new Call("GET /api/missions/{mission}/events", READ, null),
            new Call("GET /api/missions/{mission}/stream", READ, null),
            new Call("GET /api/missions/{mission}/timeline", READ, null),
            new Call("GET /api/missions/{mission}/context", READ, null),
            new Call("GET /api/missions/{mission}/plan", READ, null),
            new Call("POST /api/missions/{mission}/plan", OPERATE, null),
            new Call("GET /api/missions/{mission}/artifacts", READ, null),
            new Call("GET /api/missions/{mission}/artifacts/text", READ, null),
            new Call("POST /api/missions/{mission}/tasks", OPERATE, null),
            new Call("POST /api/missions/{mission}/finalize", OPERATE, null),
            new Call("POST /api/missions/{mission}/analyze", OPERATE, null),
            new Call("POST /api/missions/{mission}/accept", OPERATE, null),
            new Call("GET /api/missions/{mission}/merge", READ, null),
            new Call("POST /api/missions/{mission}/merge", OPERATE, null),
            new Call("DELETE /api/missions/{mission}/merge", OPERATE, null),
            new Call("GET /api/mission-control/sessions", OVERSEE, null),
            new Call("POST /api/mission-control/sessions", REPORT, "{\"provider\":\"nobody\"}"),
            new Call("GET /api/mission-control/sessions/{session}", OVERSEE, null),
            new Call("GET /api/mission-control/sessions/{session}/messages", OVERSEE, null),
            new Call("GET /api/mission-control/sessions/{session}/stream", OVERSEE, null),
            new Call("GET /api/mission-control/sessions/{session}/receipts", OVERSEE, null),
            new Call("GET /api/mission-control/sessions/{session}/questions", OVERSEE, null),
            new Call(
                    "POST /api/mission-control/sessions/{session}/questions/{question}/answer",
                    OPERATE,
                    "{\"option\":\"allow\"}"),
            new Call("POST /api/mission-control/sessions/{session}/inject", OPERATE, "{\"content\":\"matrix\"}"),
            new Call("DELETE /api/mission-control/sessions/{session}/injections/{receipt}", OPERATE, null),
            new Call("POST /api/mission-control/sessions/{session}/pause", OPERATE, "{}"),
            new Call("POST /api/mission-control/sessions/{session}/resume", OPERATE, null),
            new Call("POST /api/mission-control/sessions/{session}/terminate", OPERATE, null),
            new Call("POST /api/mission-control/sessions/{session}/kill", OPERATE, null),
            new Call("GET /api/agent-providers", OVERSEE, null),
            new Call("POST /api/agent-providers/{provider}/test", OPERATE, null),
            new Call("GET /api/mission-control/tree", OVERSEE, null),
            new Call("GET /api/mission-control/stream", OVERSEE, null),
            new Call("GET /api/mission-control/latch", OVERSEE, null),
            new Call("GET /api/mission-control/layout", OVERSEE, null),
            // Everybody looks at the page, and arranges it for themselves.
            new Call(
                    "PUT /api/mission-control/layout", OVERSEE, "{\"panels\":[],\"sidebar\":true,\"theme\":\"light\"}"),
            new Call("POST /api/mission-control/kill-all", OPERATE, "{\"provider\":\"nobody\"}"),
            new Call("POST /api/mission-control/release", OPERATE, "{\"scope\":\"nobody\"}"),
            new Call("GET /api/effects", OVERSEE, null),
            new Call("POST /api/effects/{effect}/retry", OPERATE, null),
            new Call("POST /api/missions/{mission}/retrospect", OPERATE, null),
            new Call("POST /api/missions/{mission}/pause", OPERATE, "{\"reason\":\"\"}"),
            new Call("POST /api/missions/{mission}/cancel", OPERATE, "{\"reason\":\"\"}"),
            new Call("POST /api/missions/{mission}/reopen", OPERATE, "{\"reason\":\"\"}"),
            new Call("POST /api/missions/{mission}/decision-requests", REPORT, "{\"question\":\"\"}"),
            new Call("GET /api/missions/{mission}/decision-requests", READ, null),
            new Call("DELETE /api/missions/{mission}/decision-requests/{request}", REPORT, null),
            new Call("POST /api/missions/{mission}/decisions", REPORT, "{\"option\":\"\"}"),
            new Call("GET /api/missions/{mission}/role-switches", READ, null),
            new Call("POST /api/missions/{mission}/role-switches", REPORT, "{}"),
            new Call("POST /api/missions/{mission}/role-switches/{roleSwitch}/acceptance", REPORT, null),
            new Call("GET /api/missions/{mission}/discrepancies", READ, null),
            new Call("POST /api/missions/{mission}/discrepancies", REPORT, "{}"),
            new Call(
                    "POST /api/missions/{mission}/discrepancies/{discrepancy}/overruling", REPORT, "{\"option\":\"\"}"),
            new Call("GET /api/inbox", READ, null),
            new Call("GET /api/inbox/count", READ, null),
            new Call("GET /api/missions/{mission}/collaboration", READ, null),
            new Call("GET /api/missions/{mission}/collaboration/contract", READ, null),
            new Call("GET /api/missions/{mission}/warnings", READ, null),
            new Call("POST /api/missions/{mission}/participants", OPERATE, "{\"participant\":\"\"}"),
            new Call("DELETE /api/missions/{mission}/participants/{participant}", OPERATE, null),
            new Call("POST /api/missions/{mission}/join", REPORT, null),
            new Call("POST /api/missions/{mission}/leave", REPORT, null),
            new Call("POST /api/missions/{mission}/heartbeat", REPORT, null),
            new Call("POST /api/missions/{mission}/drive-intent", REPORT, "{\"intent\":\"active\"}"),
            new Call("POST /api/missions/{mission}/focus", REPORT, "{\"kind\":\"step\",\"target\":\"plan\"}"),
            new Call("POST /api/missions/{mission}/step-executions", REPORT, "{\"step\":\"plan\"}"),
            new Call(
                    "POST /api/missions/{mission}/step-executions/{step}/completion",
                    REPORT,
                    "{\"outcome\":\"success\"}"),
            new Call(
                    "POST /api/missions/{mission}/warnings/{warning}/acknowledgements",
                    REPORT,
                    "{\"acknowledgement\":\"defer\"}"),
            new Call("POST /api/missions/{mission}/comments", REPORT, "{\"content\":\"\"}"),
            new Call("POST /api/missions/{mission}/worktrees", OPERATE, "{\"lane\":\"a\"}"),
            new Call("POST /api/missions/{mission}/runs", OPERATE, null),
            new Call("GET /api/missions/{mission}/ledger", READ, null),
            new Call("GET /api/runs/{run}/next", READ, null),
            new Call("POST /api/runs/{run}/next", REPORT, null),
            new Call("POST /api/runs/{run}/steps/{step}/complete", REPORT, "{\"outcome\":\"success\"}"),
            new Call("POST /api/runs/{run}/decisions/{decision}", OPERATE, "{\"option\":\"approve\"}"),
            new Call("POST /api/repositories/{repository}/adopt", ADMINISTER, null),
            new Call("GET /api/repositories/{repository}/findings", OVERSEE, null),
            new Call("GET /api/repositories/{repository}/seams", OVERSEE, null),
            new Call("POST /api/repositories/{repository}/seams/comparison", ADMINISTER, null),
            new Call("POST /api/missions/{mission}/seams/{seam}", ADMINISTER, "{\"to\":\"shadow\"}"),
            new Call("POST /api/missions/{mission}/seams/{seam}/force", FORCE, "{\"reason\":\"matrix\"}"));

    private Endpoints() {}

    /** One call of an endpoint. */
    record Call(
            String endpoint, Permission needed, @Nullable String body) {
        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String path(Scene scene) {
            var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                    .replace("{mission}", scene.mission())
                    .replace("{repository}", scene.repository())
                    .replace("{workPackage}", "WP01")
                    .replace("{run}", scene.run())
                    .replace("{step}", "plan")
                    .replace("{decision}", "matrix")
                    .replace("{lane}", "a")
                    .replace("{effect}", NO_EFFECT)
                    .replace("{session}", NO_ID)
                    .replace("{provider}", "demo")
                    .replace("{question}", "matrix")
                    .replace("{receipt}", NO_ID)
                    .replace("{request}", NO_ID)
                    .replace("{roleSwitch}", NO_ID)
                    .replace("{discrepancy}", NO_ID)
                    .replace("{secret}", "nothing")
                    .replaceAll("\\{(user|participant)}", "nobody")
                    .replace("{warning}", "none")
                    .replace("{seam}", "status")
                    .replace("{token}", "none")
                    .replace("{key}", "review")
                    .replace("{type}", "plan")
                    .replace("{kind}", "directive")
                    .replace("{name}", "matrix");
            // A stream that is opened does not end.
            var stated = path.endsWith("/stream") ? path + "?after=nowhere" : path;
            return IN_A_REPOSITORY.contains(path) ? path + "?repository=" + scene.repository() : stated;
        }
    }
}
