package dev.quarterdeck.app.server.database;

import dev.quarterdeck.postgres.DatabaseUnavailable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseUnavailable cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Or name a PostgreSQL of your own with spring.datasource.url.", cause);
    }
}
