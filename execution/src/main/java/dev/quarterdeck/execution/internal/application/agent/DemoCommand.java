package dev.quarterdeck.execution.internal.application.agent;

import java.util.List;

/** The scripted agent that is part of the product. */
public interface DemoCommand {
    /** How it is started. */
    List<String> command();
}
