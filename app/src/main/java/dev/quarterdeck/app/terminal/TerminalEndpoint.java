package dev.quarterdeck.app.terminal;

import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.id.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the launcher posts a call: a form of arguments and terminal facts in, frames out. */
@RestController
class TerminalEndpoint {
    private final TerminalSession session;
    private final Ids ids;

    TerminalEndpoint(TerminalSession session, Ids ids) {
        this.session = session;
        this.ids = ids;
    }

    @PostMapping(path = "/cli", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void call(@AuthenticationPrincipal Principal principal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        session.run(callOf(request), principal, ids.next(), new Frames(response.getOutputStream()));
    }

    private static TerminalCall callOf(HttpServletRequest request) {
        var arguments = request.getParameterValues("arg");
        return new TerminalCall(
                arguments == null ? List.of() : List.of(arguments),
                request.getParameter("directory"),
                request.getParameter("input"),
                "1".equals(request.getParameter("out")),
                "1".equals(request.getParameter("err")),
                number(request.getParameter("width")),
                "1".equals(request.getParameter("colour")));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
