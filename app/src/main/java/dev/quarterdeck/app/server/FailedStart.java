package dev.quarterdeck.app.server;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in two lines why the server does not start; a start that nobody foresaw to fail is logged with its trace instead. */
class FailedStart implements FailureAnalysisReporter {
    @Override
    @SuppressWarnings("SystemOut")
    public void report(FailureAnalysis analysis) {
        System.err.printf("Quarterdeck does not start: %s%n", analysis.getDescription());
        System.err.printf("  next: %s%n", analysis.getAction());
    }
}
