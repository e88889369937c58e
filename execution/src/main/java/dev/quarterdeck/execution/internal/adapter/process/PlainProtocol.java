package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol;
import dev.quarterdeck.execution.internal.application.agent.BoundedLines;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A command that was given its prompt when it was started, and whose lines are what it says. */
@Component
class PlainProtocol implements AgentProtocol {
    private static final int LONGEST = 256 * 1024;

    @Override
    public AgentKind kind() {
        return AgentKind.PLAIN;
    }

    @Override
    public Dialogue open(SpawnOrder order, AgentProcess process, Listener listener) {
        Thread.ofPlatform().daemon().name("agent-reader-" + order.session()).start(() -> read(process, listener));
        return new Listening(process);
    }

    private static void read(AgentProcess process, Listener listener) {
        listener.ready(null, false);
        try (var output = process.output()) {
            var lines = new BoundedLines(output, LONGEST);
            for (var line = lines.next(); line != null; line = lines.next()) {
                listener.said(Role.AGENT, Kind.TEXT, line.text(), line.cut() ? Map.of("cut", "true") : Map.of());
            }
        } catch (IOException brokenOff) {
            // The output of a process that was ended may break off anywhere.
        }
        listener.turnOver(null);
        listener.silent();
    }

    /** It hears nothing but the end of its input. */
    private record Listening(AgentProcess process) implements Dialogue {
        @Override
        public void say(String prompt) {
            close();
        }

        @Override
        public void cancel() {
            process.terminate();
        }

        @Override
        public void answer(String question, String option) {
            throw new IllegalStateException("A command asks nothing");
        }

        @Override
        public void dismiss(String question) {
            throw new IllegalStateException("A command asks nothing");
        }

        @Override
        public void close() {
            try {
                process.input().close();
            } catch (IOException gone) {
                // It has ended before it looked at its input.
            }
        }
    }
}
