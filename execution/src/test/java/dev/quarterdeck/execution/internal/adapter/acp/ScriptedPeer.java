package dev.quarterdeck.execution.internal.adapter.acp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.application.agent.AgentProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent whose every line a test writes, and reads. */
final class ScriptedPeer implements AgentProcess, AutoCloseable {
    private static final int ROOM = 4 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PipedInputStream toUs = new PipedInputStream(ROOM);
    private final OutputStream spoken;
    private final PipedOutputStream fromUs = new PipedOutputStream();
    private final BufferedReader heard;
    private final CompletableFuture<Exit> exit = new CompletableFuture<>();

    ScriptedPeer() throws IOException {
        spoken = new PipedOutputStream(toUs);
        heard = new BufferedReader(new InputStreamReader(new PipedInputStream(fromUs, ROOM), StandardCharsets.UTF_8));
    }

    /** Single quotes stand for double ones. */
    void speaks(String line) throws IOException {
        speaksRaw(line.replace('\'', '"') + "\n");
    }

    void speaksRaw(String text) throws IOException {
        spoken.write(text.getBytes(StandardCharsets.UTF_8));
        spoken.flush();
    }

    void updates(String update) throws IOException {
        speaks("{'jsonrpc':'2.0','method':'session/update','params':{'sessionId':'s','update':%s}}".formatted(update));
    }

    /** The next line it was sent. */
    JsonNode hears() throws IOException {
        return JSON.readTree(heard.readLine());
    }

    JsonNode hears(String method) throws IOException {
        var message = hears();
        assertThat(message.path("method").asString("")).isEqualTo(method);
        return message;
    }

    /** Answers the greeting and begins a session. */
    void greets() throws IOException {
        answers(hears("initialize"), "{'protocolVersion':1,'agentCapabilities':{'loadSession':true}}");
        answers(hears("session/new"), "{'sessionId':'s'}");
    }

    void answers(JsonNode request, String result) throws IOException {
        speaks("{'jsonrpc':'2.0','id':%s,'result':%s}".formatted(request.path("id"), result));
    }

    boolean hearsTheEnd() throws IOException {
        return heard.readLine() == null;
    }

    @Override
    public OutputStream input() {
        return fromUs;
    }

    @Override
    public InputStream output() {
        return toUs;
    }

    @Override
    public String lastErrors() {
        return "";
    }

    @Override
    public void terminate() {
        kill();
    }

    @Override
    public void kill() {
        exit.complete(new Exit(137, false));
    }

    @Override
    public CompletableFuture<Exit> exit() {
        return exit;
    }

    @Override
    public void close() throws IOException {
        spoken.close();
    }
}
