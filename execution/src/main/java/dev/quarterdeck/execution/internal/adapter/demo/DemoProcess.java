package dev.quarterdeck.execution.internal.adapter.demo;

import dev.quarterdeck.execution.internal.adapter.demo.DemoTools.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The demo agent as a process of its own. */
final class DemoProcess implements DemoHost {
    private static final int PATIENCE = 60;

    @Override
    public Map<String, String> environment() {
        return System.getenv();
    }

    @Override
    public void beside(Runnable work) {
        Thread.ofPlatform().daemon().name("turn").start(work);
    }

    @Override
    public void crash(int code) {
        Runtime.getRuntime().halt(code);
    }

    @Override
    public void refuseToEnd() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            while (true) {
                LockSupport.park();
            }
        }));
    }

    @Override
    public Said git(Path directory, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        var git = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        git.getOutputStream().close();
        var printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(git.waitFor(PATIENCE, TimeUnit.SECONDS) && git.exitValue() == 0, printed);
    }

    @Override
    public String fork(int seconds) {
        try {
            new ProcessBuilder("setsid", "sleep", Integer.toString(seconds)).start();
            return "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
