package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program run over and over by a shell, so that starting it costs what it costs a person. */
record Processes(Path directory, Map<String, String> environment, List<String> command) implements Turns.Work {
    /** In one turn. */
    static final int RUNS = 10;

    private static final String LOOP =
            "i=0; while [ $i -lt %d ]; do \"$@\" >/dev/null || exit 1; i=$((i + 1)); done".formatted(RUNS);

    @Override
    public void run() {
        var words = new ArrayList<>(List.of("sh", "-c", LOOP, "loop"));
        words.addAll(command);
        new Shell(directory, environment).run(words).succeeded();
    }
}
