package dev.quarterdeck.execution.internal.adapter.demo;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One turn of the demo agent: follows its script line by line until it ends or is cancelled. */
final class DemoTurn {
    private final DemoWire wire;
    private final DemoHost host;
    private final String session;
    private final DemoFiles files;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private int calls;
    /** Whether it is still saying the same, so that another line of it begins a new one. */
    private boolean goesOn;

    DemoTurn(DemoWire wire, DemoHost host, String session, DemoFiles files) {
        this.wire = wire;
        this.host = host;
        this.session = session;
        this.files = files;
    }

    void cancel() {
        cancelled.countDown();
    }

    /** Why it stopped. */
    String play(List<String> script) {
        through(script);
        return isCancelled() ? "cancelled" : "end_turn";
    }

    private void through(List<String> script) {
        for (var at = 0; at < script.size() && !isCancelled(); at++) {
            var line = script.get(at);
            var words = line.split(" ", 2);
            var rest = words.length > 1 ? words[1] : "";
            if (words[0].equals("repeat")) {
                repeat(number(rest, 2), script.subList(at + 1, script.size()));
                return;
            }
            follow(words[0], rest, line);
            goesOn = words[0].equals("say") || (goesOn && words[0].equals("slow"));
        }
    }

    private void repeat(int times, List<String> script) {
        for (var time = 0; time < times && !isCancelled(); time++) {
            through(script);
        }
    }

    private void follow(String verb, String rest, String line) {
        switch (verb) {
            case "say" -> chunk("agent_message_chunk", goesOn ? "\n" + rest : rest);
            case "think" -> chunk("agent_thought_chunk", rest);
            case "plan" -> plan(rest);
            case "edit" -> edit(rest);
            case "ask" -> ask(rest);
            case "slow" -> pause(number(rest, 1000));
            case "noisy" -> noise(number(rest, 1000));
            case "usage" -> usage(rest);
            case "fork" -> fork(number(rest, 600));
            case "garble" -> wire.line("{this is no message");
            case "invent" -> wire.update(session, Map.of("sessionUpdate", rest.isEmpty() ? "novelty" : rest));
            case "stuck" -> stuck();
            case "crash" -> {
                cancel();
                host.crash(number(rest, 3));
            }
            case "qd", "commit" -> work(verb, line, rest);
            default -> chunk("agent_message_chunk", "I was told: " + line);
        }
    }

    private void chunk(String kind, String text) {
        wire.update(session, Map.of("sessionUpdate", kind, "content", Map.of("type", "text", "text", text)));
    }

    private void plan(String steps) {
        var entries = Arrays.stream(steps.split(";"))
                .map(step -> Map.of("content", step.strip(), "priority", "medium", "status", "pending"))
                .toList();
        wire.update(session, Map.of("sessionUpdate", "plan", "entries", entries));
    }

    private void edit(String what) {
        var words = what.split(" ", 2);
        var text = (words.length > 1 ? words[1] : "a line of the demo agent") + "\n";
        var call = call("Edit " + words[0], "edit");
        try {
            files.append(words[0], text);
            over(call, "completed", Map.of("type", "diff", "path", words[0], "newText", text));
        } catch (IOException e) {
            over(call, "failed", text(e.toString()));
        }
    }

    private void ask(String title) {
        var call = call(title, "edit");
        var options = List.of(
                Map.of("optionId", "allow", "name", "Allow", "kind", "allow_once"),
                Map.of("optionId", "reject", "name", "Reject", "kind", "reject_once"));
        var toolCall = Map.of("toolCallId", call, "title", title, "kind", "edit", "status", "pending");
        var answer = wire.ask(
                        "session/request_permission",
                        Map.of("sessionId", session, "toolCall", toolCall, "options", options))
                .join();
        if (DemoJson.at(answer, "outcome", "outcome").equals("cancelled")) {
            cancel();
            return;
        }
        var option = String.valueOf(DemoJson.at(answer, "outcome", "optionId"));
        over(call, option.equals("allow") ? "completed" : "failed", Map.of());
        chunk("agent_message_chunk", "The answer was " + option);
    }

    private String call(String title, String kind) {
        var call = "call_" + ++calls;
        wire.update(
                session,
                Map.of(
                        "sessionUpdate",
                        "tool_call",
                        "toolCallId",
                        call,
                        "title",
                        title,
                        "kind",
                        kind,
                        "status",
                        "pending"));
        return call;
    }

    private void over(String call, String status, Map<String, ?> content) {
        wire.update(
                session,
                Map.of(
                        "sessionUpdate",
                        "tool_call_update",
                        "toolCallId",
                        call,
                        "status",
                        status,
                        "content",
                        content.isEmpty() ? List.of() : List.of(content)));
    }

    private void noise(int count) {
        for (var number = 1; number <= count && !isCancelled(); number++) {
            chunk("agent_message_chunk", "%d ".formatted(number));
        }
    }

    private void usage(String rest) {
        var used = number(rest, 1000);
        var cost = Map.of("amount", used / 100_000.0, "currency", "USD");
        wire.update(session, Map.of("sessionUpdate", "usage_update", "used", used, "size", 200_000, "cost", cost));
    }

    private void fork(int seconds) {
        var problem = host.fork(seconds);
        if (!problem.isEmpty()) {
            chunk("agent_message_chunk", problem);
        }
    }

    /** Calls the product as the agent it is, or commits what it wrote. */
    private void work(String verb, String line, String rest) {
        var call = call(line, "execute");
        var tools = new DemoTools(host, files.directory());
        try {
            var said = verb.equals("qd") ? tools.qd(rest) : tools.commit(rest);
            over(call, said.well() ? "completed" : "failed", text(said.text()));
        } catch (IOException e) {
            over(call, "failed", text(e.toString()));
        } catch (InterruptedException stopped) {
            cancel();
        }
    }

    private static Map<String, ?> text(String said) {
        return Map.of("type", "content", "content", Map.of("type", "text", "text", said));
    }

    /** Listens to nobody any more, not even to whoever asks it to end. */
    private void stuck() {
        host.refuseToEnd();
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }

    private void pause(int millis) {
        try {
            cancelled.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            cancel();
        }
    }

    private boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    private static int number(String text, int usual) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : usual;
    }
}
