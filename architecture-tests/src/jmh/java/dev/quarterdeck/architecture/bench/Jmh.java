package dev.quarterdeck.architecture.bench;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs a benchmark of JMH in a JVM of its own; what JMH says meanwhile goes to a file. */
record Jmh(Path scratch) {
    /** The flags {@code qd} starts the server with. */
    static final List<String> AS_SERVER = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

    /** How long one call took, each of them, in the unit the benchmark names. */
    Statistics run(Class<?> benchmark, List<String> jvm) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .jvmArgs(jvm.toArray(String[]::new))
                .jvmArgsAppend(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dbench.scratch=" + scratch)
                .shouldFailOnError(true)
                .output(scratch.resolve("jmh-%d.log".formatted(jvm.size())).toString())
                .build();
        return new Runner(options).runSingle().getPrimaryResult().getStatistics();
    }
}
