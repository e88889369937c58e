package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From lines of collaboration events to canonical state: in process when warm, and as the whole process a person starts. */
final class ReduceBenchmark implements Benchmark {
    private static final int PROCESSES = 5;
    private static final double MILLISECONDS_FOR_10_000 = 25;
    private static final double SECONDS_FOR_A_MILLION = 4;
    private static final double MEGABYTES_FOR_A_MILLION = 700;

    @Override
    public List<Row> measure(Path scratch) throws Exception {
        var rows = new ArrayList<Row>();
        for (var count : new int[] {10_000, 100_000, 1_000_000}) {
            var lines = CollaborationEvents.write(scratch.resolve(count + ".jsonl"), count);
            var work = String.format(
                    Locale.ROOT,
                    "reduce %,d events of %d, %.0f MB",
                    count,
                    CollaborationEvents.PARTICIPANTS,
                    Files.size(lines) / 1e6);
            rows.add(inProcess(work, lines, scratch, count == 10_000));
            rows.addAll(asProcess(lines, scratch, count == 1_000_000));
            Files.delete(lines);
        }
        return rows;
    }

    private static Row inProcess(String work, Path lines, Path scratch, boolean hasTarget) throws Exception {
        var median = new Jmh(scratch)
                .run(Reduce.class, List.of("-D%s=%s".formatted(Reduce.LINES, lines)))
                .getPercentile(50);
        var row = Row.of(work, String.format(Locale.ROOT, "%.1f ms", median));
        return hasTarget ? row.withTarget("<= 25 ms", median <= MILLISECONDS_FOR_10_000) : row;
    }

    private static List<Row> asProcess(Path lines, Path scratch, boolean hasTarget) throws Exception {
        var taken = new ArrayList<Long>();
        var peak = 0L;
        for (var run = 0; run < PROCESSES; run++) {
            var began = System.nanoTime();
            var process = start(lines, scratch.resolve("state.json"));
            peak = Math.max(peak, peakOf(process));
            taken.add(System.nanoTime() - began);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("qd reduce ended with " + process.exitValue());
            }
        }
        var seconds = Timings.of(taken).median() / 1e9;
        var time = Row.of("  as a whole process", String.format(Locale.ROOT, "%.2f s", seconds));
        var memory = Row.of("  its peak memory (RSS)", String.format(Locale.ROOT, "%.0f MB", peak / 1e6));
        return hasTarget
                ? List.of(
                        time.withTarget("<= 4 s", seconds <= SECONDS_FOR_A_MILLION),
                        memory.withTarget("<= 700 MB", peak / 1e6 <= MEGABYTES_FOR_A_MILLION))
                : List.of(time, memory);
    }

    private static Process start(Path lines, Path state) throws IOException {
        var builder = new ProcessBuilder(Installation.PROJECT.resolve("qd").toString(), "reduce")
                .redirectInput(lines.toFile())
                .redirectOutput(state.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("QD_SERVER", Installation.in(state).server().toString());
        return builder.start();
    }

    /** Watches until the process ends: the launcher becomes the program, and the kernel keeps the most it held. */
    private static long peakOf(Process process) throws IOException, InterruptedException {
        var status = Path.of("/proc/%d/status".formatted(process.pid()));
        var peak = 0L;
        while (process.isAlive()) {
            peak = Math.max(peak, highWaterMark(status));
            Thread.sleep(5);
        }
        return peak;
    }

    private static long highWaterMark(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException | UncheckedIOException _) {
            return 0;
        }
    }
}
