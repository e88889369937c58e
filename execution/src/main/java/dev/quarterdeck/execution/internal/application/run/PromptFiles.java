package dev.quarterdeck.execution.internal.application.run;

import java.nio.file.Path;

/** Where prompts are written for workers to read: beside a checkout's own git files, where nothing is ever tracked. */
public interface PromptFiles {
    /**
     * @param checkout the root of the working tree the worker is in
     * @param name of the file; the same name again replaces it
     */
    Path write(Path checkout, String name, String text);
}
