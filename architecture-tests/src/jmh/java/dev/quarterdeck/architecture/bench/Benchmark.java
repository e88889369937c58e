package dev.quarterdeck.architecture.bench;

import java.nio.file.Path;
import java.util.List;

/** One piece of work that is measured. */
interface Benchmark {
    /** @param scratch an empty directory of its own */
    List<Row> measure(Path scratch) throws Exception;
}
