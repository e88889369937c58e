package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.adapter.contract.Blocks.Block;
import dev.quarterdeck.mission.internal.adapter.contract.LineReader.Line;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.ContractEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream on several threads; what comes out is as if they had been read one after the other. */
final class EventReader {
    private static final int AHEAD = 4;

    private final ThreadLocal<LineReader> readers = ThreadLocal.withInitial(LineReader::new);
    private final Deque<CompletableFuture<Piece>> pending = new ArrayDeque<>();
    private final List<ContractEvent> events = new ArrayList<>();
    private int lines;

    private EventReader() {}

    /** What a stream holds. */
    sealed interface Input {
        /** The events of the contract, in the order of their lines. */
        record Events(List<ContractEvent> events) implements Input {}

        /** The first line that is no event. */
        record Faulty(int line, Line.Broken broken) implements Input {}
    }

    private record Piece(int lines, List<ContractEvent> events, Line.@Nullable Broken broken) {}

    static Input read(InputStream stream) throws IOException {
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            return new EventReader().read(new Blocks(stream), workers);
        }
    }

    private Input read(Blocks blocks, Executor workers) throws IOException {
        for (var block = blocks.next(); block != null; block = blocks.next()) {
            var next = block;
            pending.add(CompletableFuture.supplyAsync(() -> parse(next), workers));
            var broken = pending.size() > AHEAD ? take() : null;
            if (broken != null) {
                return new Input.Faulty(lines, broken);
            }
        }
        while (!pending.isEmpty()) {
            var broken = take();
            if (broken != null) {
                return new Input.Faulty(lines, broken);
            }
        }
        return new Input.Events(events);
    }

    private Line.@Nullable Broken take() {
        var piece = next();
        lines += piece.lines;
        events.addAll(piece.events);
        return piece.broken;
    }

    private Piece next() {
        try {
            return pending.remove().join();
        } catch (CompletionException failed) {
            // Too little memory is too little memory, whichever thread was the first to miss it.
            if (failed.getCause() instanceof OutOfMemoryError tooLittle) {
                throw tooLittle;
            }
            throw failed;
        }
    }

    private Piece parse(Block block) {
        var reader = readers.get();
        var found = new ArrayList<ContractEvent>();
        var lines = new Lines(block.bytes(), 0, block.length());
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            switch (reader.read(lines.bytes(), lines.from(), lines.length())) {
                case Line.Known(var event) -> found.add(event);
                case Line.Foreign() -> {}
                case Line.Broken broken -> {
                    return new Piece(lines.count(), found, broken);
                }
            }
        }
        return new Piece(lines.count(), found, null);
    }
}
