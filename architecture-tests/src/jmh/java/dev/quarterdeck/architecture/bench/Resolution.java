package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.consumer.RecordingStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a directory in a lane's worktree to the whole context; nothing is named, so everything has to be found. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
@State(Scope.Benchmark)
public class Resolution {
    private final AtomicInteger processes = new AtomicInteger();

    private @Nullable Subject subject;

    private record Subject(
            Application application, ContextResolution contexts, InvocationSite site, RecordingStream recording) {}

    @Setup
    public void lane() throws IOException {
        var scratch = Path.of(System.getProperty("bench.scratch"));
        var application = Application.in(scratch);
        var repository = GitRepository.create(scratch.resolve("repository"));
        var qd = application.installation();
        var caller = InvocationSite.of(application.caller(), Transport.CLI, "01JQ0000000000000000000004");
        var contexts = application.bean(ContextResolution.class);
        contexts.register(caller.in(repository.root()));
        var mission = qd.json(repository.root(), "specify", "Measured", "--topology", "lanes", "--target", "main")
                .at("/mission/mission/missionId")
                .asString();
        var lane = qd.json(repository.root(), "worktree", "--mission", mission, "--lane", "a");
        var directory = Path.of(lane.get("root").asString());
        subject = new Subject(application, contexts, caller.in(directory), watched());
    }

    private RecordingStream watched() {
        var recording = new RecordingStream();
        recording.enable("jdk.ProcessStart");
        recording.onEvent("jdk.ProcessStart", _ -> processes.incrementAndGet());
        recording.startAsync();
        return recording;
    }

    @Benchmark
    public ExecutionContext resolve() {
        var known = subject();
        return known.contexts.resolve(known.site);
    }

    @TearDown
    public void close() {
        var known = subject();
        known.contexts.resolve(known.site).mission().orRefuse();
        known.recording.stop();
        known.recording.close();
        known.application.close();
        if (processes.get() > 0) {
            throw new IllegalStateException("Resolving spawned %d processes".formatted(processes.get()));
        }
    }

    private Subject subject() {
        var known = subject;
        if (known == null) {
            throw new IllegalStateException("JMH sets up before it measures");
        }
        return known;
    }
}
