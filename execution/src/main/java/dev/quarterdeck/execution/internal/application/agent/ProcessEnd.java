package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.internal.application.agent.AgentProcess.Exit;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a process: asked by its input's end, then asked by a signal, then not asked. Holds no lock while it does. */
final class ProcessEnd {
    private final AgentProcess process;
    private final Duration grace;
    private volatile @Nullable Instant askedAt;
    private volatile @Nullable Instant signalledAt;
    private volatile boolean killed;
    private volatile @Nullable Instant silentAt;
    private volatile @Nullable Instant exitedAt;

    ProcessEnd(AgentProcess process, Duration grace) {
        this.process = process;
        this.grace = grace;
    }

    /** Its input was closed. */
    void asked(Instant now) {
        askedAt = now;
    }

    void signal(Instant now) {
        if (signalledAt == null) {
            signalledAt = now;
            process.terminate();
        }
    }

    void silent(Instant now) {
        silentAt = now;
    }

    void exited(Instant now) {
        exitedAt = now;
    }

    void tick(Instant now) {
        if (exitedAt == null && (isOver(askedAt, now) || isOver(silentAt, now))) {
            signal(now);
        }
        if (exitedAt == null && !killed && isOver(signalledAt, now)) {
            killed = true;
            process.kill();
        }
    }

    /** Whether all that the process said has been heard, or nobody waits for it any more. */
    boolean isOver(Instant now) {
        return exitedAt != null && (silentAt != null || isOver(exitedAt, now));
    }

    /** How the process ended, once it has. */
    Exit exit() {
        return process.exit().join();
    }

    String lastErrors() {
        return process.lastErrors();
    }

    boolean wasSignalled() {
        return signalledAt != null;
    }

    boolean wasAsked() {
        return askedAt != null;
    }

    private boolean isOver(@Nullable Instant since, Instant now) {
        return since != null && now.isAfter(since.plus(grace));
    }
}
