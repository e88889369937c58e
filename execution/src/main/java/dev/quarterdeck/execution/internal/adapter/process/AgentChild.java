package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An agent in a process group of its own. When it ends, what it has started ends too, also what left the group. */
final class AgentChild implements AgentProcess {
    private static final long MOST_ERRORS = 64L * 1024 * 1024;

    private final AgentSessionId session;
    private final Process child;
    private final ProcessGroup group;
    private final ChildLog errors;
    private final InputStream output;
    private final CompletableFuture<Exit> exit;
    private volatile boolean tooMuch;

    /** @param promptFile is there for the child alone */
    AgentChild(AgentSessionId session, Process child, ProcessGroup group, long most, @Nullable Path promptFile) {
        this.session = session;
        this.child = child;
        this.group = group;
        this.output = new LimitedOutput(child.getInputStream(), most, this::tooMuch);
        this.errors = new ChildLog(child.getErrorStream(), MOST_ERRORS, this::tooMuch);
        this.exit = child.onExit()
                .thenApplyAsync(ended -> cleared(ended.exitValue(), promptFile), Thread::startVirtualThread);
    }

    @Override
    public OutputStream input() {
        return child.getOutputStream();
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public String lastErrors() {
        return errors.lastLines();
    }

    @Override
    public void terminate() {
        group.signal(child, "TERM");
    }

    @Override
    public void kill() {
        group.signal(child, "KILL");
        MarkedProcesses.kill(marker -> marker.session().equals(session));
    }

    @Override
    public CompletableFuture<Exit> exit() {
        return exit;
    }

    private Exit cleared(int code, @Nullable Path promptFile) {
        kill();
        if (promptFile != null) {
            try {
                Files.deleteIfExists(promptFile);
            } catch (IOException leftBehind) {
                // Nobody but this account can read it.
            }
        }
        return new Exit(code, tooMuch);
    }

    private void tooMuch() {
        tooMuch = true;
        kill();
    }
}
