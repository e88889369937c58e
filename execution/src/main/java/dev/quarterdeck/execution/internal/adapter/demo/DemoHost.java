package dev.quarterdeck.execution.internal.adapter.demo;

import dev.quarterdeck.execution.internal.adapter.demo.DemoTools.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the demo agent lives in: a process of its own, or the server. */
interface DemoHost {
    /** The variables it was given. */
    Map<String, String> environment();

    /** Runs something beside what is read. */
    void beside(Runnable work);

    /** Ends without another word. */
    void crash(int code);

    /** Does not listen to being asked to end any more. */
    void refuseToEnd();

    /** Runs git in a directory. */
    Said git(Path directory, List<String> arguments) throws IOException, InterruptedException;

    /** Starts a process that leaves the agent's group, as a careless agent might. @return why it cannot, else nothing */
    String fork(int seconds);
}
