package dev.quarterdeck.execution.api;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told for one step.
 *
 * @param hash SHA-256 of the text, lower-case hex; recorded with the step
 * @param commands every command the text names, as it is typed
 * @param file where it was written for the worker; absent when it was only looked at
 */
public record Prompt(
        String text,
        String hash,
        List<String> commands,
        @Nullable Path file) {
    public Prompt {
        commands = List.copyOf(commands);
    }
}
