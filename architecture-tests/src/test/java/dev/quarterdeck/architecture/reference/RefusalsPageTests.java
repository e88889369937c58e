package dev.quarterdeck.architecture.reference;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.quarterdeck.app.server.problem.HttpProblem;
import dev.quarterdeck.architecture.law.Product;
import dev.quarterdeck.architecture.law.Refusals;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

final class RefusalsPageTests {
    @Test
    void thePageOfRefusalsIsUpToDate() throws IOException {
        new GeneratedPage("refusals.md", page()).assertCommitted();
    }

    private static String page() {
        var rows = Product.classes().stream()
                .filter(type -> type.isAssignableTo(RefusalReason.class) && type.isRecord())
                .map(Row::of)
                .sorted(Comparator.comparing(Row::code))
                .map(Row::text)
                .collect(joining());
        return """
                # Refusals

                What a command answers when a rule says no. The code is stable; over HTTP it is the `code` of the problem
                details, and the kind gives the status. The command line prints it and exits with 2.

                | code | kind | family |
                |---|---|---|
                """ + rows + transport();
    }

    private static String transport() {
        var rows = Arrays.stream(HttpProblem.values())
                .map(problem ->
                        "| %s | %d | %s |\n".formatted(problem, problem.status().value(), problem.nextStep()))
                .collect(joining());
        return """

                ## Of the transport

                What the server answers before a rule is asked. The command line prints the code and exits with 2.

                | code | status | next step |
                |---|---|---|
                """ + rows;
    }

    private record Row(String code, String kind, String family) {
        static Row of(JavaClass reason) {
            return new Row(
                    String.join(", ", Refusals.codes(reason)),
                    String.join(", ", Refusals.kinds(reason)),
                    reason.getRawInterfaces().stream()
                            .map(JavaClass::getSimpleName)
                            .collect(joining(", ")));
        }

        String text() {
            return "| %s | %s | %s |\n".formatted(code, kind, family);
        }
    }
}
