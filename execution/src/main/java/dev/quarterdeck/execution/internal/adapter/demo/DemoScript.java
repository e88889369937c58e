package dev.quarterdeck.execution.internal.adapter.demo;

import java.util.List;

/** The lines of a prompt the demo agent follows. */
final class DemoScript {
    private static final String MARK = "demo ";

    private DemoScript() {}

    /** Those that begin with {@code demo}, without that word; where there are none, all of them. */
    static List<String> of(String prompt) {
        var lines = prompt.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var marked = lines.stream()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).strip())
                .toList();
        return marked.isEmpty() ? lines : marked;
    }
}
