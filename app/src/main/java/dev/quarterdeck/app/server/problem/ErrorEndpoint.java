package dev.quarterdeck.app.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what no controller and no filter answered. */
@Controller
class ErrorEndpoint implements ErrorController {
    private final ProblemWriter problems;

    ErrorEndpoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = HttpProblem.of(HttpStatusCode.valueOf(status));
        problems.write(request, response, problem, "The server does not answer this request.");
    }
}
