package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Measures what is asked for by name, everything unless told otherwise, and prints one table. */
@SuppressWarnings("SystemOut")
final class Benchmarks {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        // Another project's benchmarks on this machine are no reason to fail; who measures sees to it that it is quiet.
        System.setProperty("jmh.ignoreLock", "true");
        var rows = new ArrayList<Row>();
        for (var each : chosen(arguments.length == 0 ? "" : arguments[0]).entrySet()) {
            System.out.printf("Measuring %s ...%n", each.getKey());
            rows.addAll(each.getValue().measure(scratch(each.getKey())));
        }
        var table = new Table(rows).text();
        Files.writeString(TARGET.resolve("benchmarks.md"), table);
        System.out.println();
        System.out.print(table);
    }

    private static SequencedMap<String, Benchmark> all() {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("resolve", new ResolutionBenchmark());
        all.put("fold", new FoldBenchmark());
        all.put("reduce", new ReduceBenchmark());
        all.put("append", new AppendBenchmark());
        all.put("batch", new BatchBenchmark());
        all.put("stream", new StreamBenchmark());
        all.put("status", new StatusBenchmark());
        all.put("agents", new AgentsBenchmark());
        all.put("start", new StartBenchmark());
        return all;
    }

    private static Map<String, Benchmark> chosen(String names) {
        var all = all();
        var wanted = names.isBlank() ? all.sequencedKeySet() : List.of(names.split(","));
        if (!all.keySet().containsAll(Set.copyOf(wanted))) {
            throw new IllegalArgumentException("-Dbench takes some of %s, not %s".formatted(all.keySet(), names));
        }
        all.keySet().retainAll(Set.copyOf(wanted));
        return all;
    }

    private static Path scratch(String name) throws Exception {
        var directory = TARGET.resolve("bench").resolve(name);
        new Shell(TARGET, Map.of()).run("rm", "-rf", directory.toString()).succeeded();
        return Files.createDirectories(directory);
    }
}
