package dev.quarterdeck.execution.internal.adapter.demo;

import dev.quarterdeck.execution.internal.adapter.demo.DemoTools.Said;
import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The demo agent within the server, on threads of its own that cost next to nothing. */
final class DemoInside implements AgentProcess, DemoHost {
    private static final int TERMINATED = 143;
    private static final int KILLED = 137;

    private final Map<String, String> environment;
    private final DemoGit git;
    private final DemoPipe toAgent = new DemoPipe();
    private final DemoPipe fromAgent = new DemoPipe();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Exit> exit = new CompletableFuture<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile boolean refusing;

    private DemoInside(Map<String, String> environment, DemoGit git) {
        this.environment = Map.copyOf(environment);
        this.git = git;
    }

    static DemoInside started(Launch launch, AgentProcesses processes) {
        var inside = new DemoInside(launch.surroundings().given(), new DemoGit(processes, launch.session()));
        var agent = new DemoAgent(new DemoWire(inside.fromAgent.source()), inside);
        inside.beside(() -> {
            agent.listen(inside.toAgent.sink());
            inside.end(0);
        });
        return inside;
    }

    @Override
    public OutputStream input() {
        return toAgent.source();
    }

    @Override
    public InputStream output() {
        return fromAgent.sink();
    }

    @Override
    public String lastErrors() {
        return "";
    }

    @Override
    public void terminate() {
        if (!refusing) {
            end(TERMINATED);
        }
    }

    @Override
    public void kill() {
        end(KILLED);
    }

    @Override
    public CompletableFuture<Exit> exit() {
        return exit;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public void beside(Runnable work) {
        var thread = Thread.ofVirtual().name("demo-agent").unstarted(() -> {
            try {
                work.run();
            } catch (RuntimeException ended) {
                // Whoever has ended says no more.
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    @Override
    public void crash(int code) {
        end(code);
    }

    @Override
    public void refuseToEnd() {
        refusing = true;
    }

    @Override
    public Said git(Path directory, List<String> arguments) throws IOException, InterruptedException {
        return git.run(directory, arguments);
    }

    @Override
    public String fork(int seconds) {
        return "only an agent that is a process of its own starts others: qd agents spawn --provider demo -- process";
    }

    private void end(int code) {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        toAgent.close();
        fromAgent.close();
        var nothingLeft = git.end();
        threads.forEach(Thread::interrupt);
        var _ = nothingLeft.whenComplete((_, _) -> exit.complete(new Exit(code, false)));
    }
}
