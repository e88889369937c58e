package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.internal.application.agent.ControlOutcome.Confirmed;
import dev.quarterdeck.execution.internal.application.agent.ControlOutcome.Failed;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Controls that were accepted and are not done yet. */
final class Promises {
    private final Map<String, CompletableFuture<ControlOutcome>> deliveries = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<ControlOutcome>> pauses = new ConcurrentLinkedQueue<>();

    CompletableFuture<ControlOutcome> delivery(String message) {
        return deliveries.computeIfAbsent(message, _ -> new CompletableFuture<>());
    }

    CompletableFuture<ControlOutcome> pause() {
        var pause = new CompletableFuture<ControlOutcome>();
        pauses.add(pause);
        return pause;
    }

    void delivered(String message) {
        var delivery = deliveries.remove(message);
        if (delivery != null) {
            delivery.complete(new Confirmed());
        }
    }

    /** Whether it still waited. */
    boolean withdraw(String message) {
        var delivery = deliveries.remove(message);
        return delivery != null && delivery.complete(new Failed("it was withdrawn"));
    }

    void paused() {
        settlePauses(new Confirmed());
    }

    void resumed() {
        settlePauses(new Failed("it was resumed before it stood still"));
    }

    void over() {
        var failed = new Failed("the session is over");
        settlePauses(failed);
        deliveries.values().removeIf(delivery -> {
            delivery.complete(failed);
            return true;
        });
    }

    private void settlePauses(ControlOutcome outcome) {
        for (var pause = pauses.poll(); pause != null; pause = pauses.poll()) {
            pause.complete(outcome);
        }
    }
}
