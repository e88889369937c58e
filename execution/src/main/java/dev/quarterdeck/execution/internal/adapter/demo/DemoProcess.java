package dev.quarterdeck.execution.internal.adapter.demo;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The demo agent as a process of its own. */
final class DemoProcess implements DemoHost {
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
    public String fork(int seconds) {
        try {
            new ProcessBuilder("setsid", "sleep", Integer.toString(seconds)).start();
            return "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
