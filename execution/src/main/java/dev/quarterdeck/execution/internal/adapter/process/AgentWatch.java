package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.agent.AgentProcesses;
import dev.quarterdeck.execution.internal.application.agent.AgentUpkeep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the agents of this server for as long as it runs. */
@Component
class AgentWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AgentWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LAST_ROUNDS = 80;

    private final AgentProcesses processes;
    private final List<AgentUpkeep> charges;
    private volatile boolean running;

    AgentWatch(AgentProcesses processes, ObjectProvider<AgentUpkeep> charges) {
        this.processes = processes;
        this.charges = charges.stream().toList();
    }

    @Override
    public void start() {
        var orphans = processes.reap();
        if (orphans > 0) {
            LOG.info("Ended {} processes of agents whose server was gone", orphans);
        }
        charges.forEach(AgentUpkeep::begin);
        running = true;
        Thread.ofVirtual().name("agent-watch").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        charges.forEach(AgentUpkeep::end);
        for (var round = 0; round < LAST_ROUNDS && tick(); round++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            tick();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean tick() {
        var left = false;
        for (var charge : charges) {
            left |= tick(charge);
        }
        return left;
    }

    // What goes wrong with one must not end the watch over the others.
    private static boolean tick(AgentUpkeep charge) {
        try {
            return charge.tick();
        } catch (RuntimeException e) {
            LOG.error("Looking after agents failed", e);
            return false;
        }
    }
}
