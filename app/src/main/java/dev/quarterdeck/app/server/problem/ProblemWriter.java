package dev.quarterdeck.app.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller was reached. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpProblem problem, String detail)
            throws IOException {
        write(response, Problem.of(problem, detail, Correlation.idOf(request)));
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        // The launcher reads answers line by line.
        var line = json.writeValueAsString(problem) + "\n";
        response.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    }
}
