package dev.quarterdeck.execution.internal.adapter.demo;

import dev.quarterdeck.execution.internal.adapter.demo.DemoTools.Said;
import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses;
import dev.quarterdeck.execution.internal.application.agent.AgentProcesses.Launch;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The git of a demo agent within the server, started as any agent is: marked, in a group of its own, in the sandbox where
 * there is one, and with none of the server's variables. A repository may have programs of its own run, and is not trusted.
 */
final class DemoGit {
    private static final int PATIENCE = 60;
    private static final int MOST = 64 * 1024;
    private static final List<String> BOTH_STREAMS = List.of("sh", "-c", "exec git \"$@\" 2>&1", "git");

    private final AgentProcesses processes;
    private final AgentSessionId session;
    private final Set<AgentProcess> running = ConcurrentHashMap.newKeySet();
    private boolean ended;

    DemoGit(AgentProcesses processes, AgentSessionId session) {
        this.processes = processes;
        this.session = session;
    }

    Said run(Path directory, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(BOTH_STREAMS);
        command.addAll(arguments);
        try {
            return said(started(new Launch(session, command, directory, null, Surroundings.NONE)));
        } catch (Refused noGit) {
            return new Said(false, noGit.reason().message());
        }
    }

    /** Ends what runs, and lets nothing more run. @return completes when nothing is left */
    synchronized CompletableFuture<Void> end() {
        ended = true;
        running.forEach(AgentProcess::kill);
        return CompletableFuture.allOf(running.stream().map(AgentProcess::exit).toArray(CompletableFuture[]::new));
    }

    private synchronized AgentProcess started(Launch launch) throws IOException {
        if (ended) {
            throw new IOException("The agent has ended");
        }
        var git = processes.start(launch);
        running.add(git);
        return git;
    }

    private Said said(AgentProcess git) throws IOException, InterruptedException {
        try (var output = git.output()) {
            git.input().close();
            var exit = git.exit().get(PATIENCE, TimeUnit.SECONDS);
            return new Said(exit.code() == 0, new String(output.readNBytes(MOST), StandardCharsets.UTF_8));
        } catch (TimeoutException tooLong) {
            return new Said(false, "git did not end within %d seconds".formatted(PATIENCE));
        } catch (ExecutionException broken) {
            throw new IOException(broken);
        } finally {
            if (!git.exit().isDone()) {
                git.kill();
            }
            running.remove(git);
        }
    }
}
