package dev.quarterdeck.architecture.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the kernel counts for a process. */
final class Memory {
    private Memory() {}

    static double residentMegabytes(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process))).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .map(kibibytes -> kibibytes * 1024)
                        .average()
                        .orElseThrow()
                / 1e6;
    }

    static String text(double megabytes) {
        return String.format(Locale.ROOT, "%.0f MB", megabytes);
    }
}
