package dev.quarterdeck.app.server.database;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayException cause) {
        return new FailureAnalysis(
                "The database does not fit this version of Quarterdeck. " + cause.getMessage(),
                "Use the version that wrote it, or a newer one.",
                cause);
    }
}
