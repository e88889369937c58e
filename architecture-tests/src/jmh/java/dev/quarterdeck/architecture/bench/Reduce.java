package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.mission.internal.adapter.contract.ReducedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One pass from a file of collaboration events to their canonical state. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 8, time = 2)
@State(Scope.Benchmark)
public class Reduce {
    /** Names the file, to the JVM that measures. */
    static final String LINES = "bench.lines";

    private final Path lines = Path.of(System.getProperty(LINES, ""));

    @Benchmark
    public int events() throws IOException {
        try (var stream = Files.newInputStream(lines)) {
            return ReducedLines.of(stream);
        }
    }
}
