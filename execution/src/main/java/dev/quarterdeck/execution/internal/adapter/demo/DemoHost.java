package dev.quarterdeck.execution.internal.adapter.demo;

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

    /** Starts a process that leaves the agent's group, as a careless agent might. @return why it cannot, else nothing */
    String fork(int seconds);
}
