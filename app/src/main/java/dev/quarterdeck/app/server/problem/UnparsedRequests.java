package dev.quarterdeck.app.server.problem;

import dev.quarterdeck.kernel.id.Ids;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Answers requests the container could not even read, which no filter ever sees. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // after Spring Boot's own: the valve added last reports first
class UnparsedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ProblemWriter problems;
    private final Ids ids;

    UnparsedRequests(ProblemWriter problems, Ids ids) {
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var problem = HttpProblem.of(HttpStatusCode.valueOf(response.getStatus()));
            try {
                problems.write(response, Problem.of(problem, "The request is not well-formed HTTP.", ids.next()));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The caller did not wait for the answer", gone);
            }
        }
    }
}
