package dev.quarterdeck.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.postgres.testing.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another JVM that runs the database in a directory until it is killed. */
record ChildJvm(Process process, int port, long postmaster, Path home) {
    static ChildJvm running(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Program.class.getName(), home.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        var answer = new BufferedReader(process.inputReader(UTF_8));
        var port = Integer.parseInt(answer.readLine());
        return new ChildJvm(process, port, Long.parseLong(answer.readLine()), home);
    }

    long pid() {
        return process.pid();
    }

    Sql superuser() throws IOException {
        var password = new PasswordFile(home.resolve("postgres.password")).readOrCreate();
        return new Sql(FirstStart.superuser(port, password).dataSource());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static Command signal(String name, List<String> processes) {
        var words = new ArrayList<>(List.of("kill", name));
        words.addAll(processes);
        return Command.of(words.toArray(String[]::new));
    }

    /** Kills the JVM and every process between it and the server, so that nobody is left to stop the server. */
    void killWithGuards() throws IOException, InterruptedException {
        // Stopped before any is killed: whichever sees another one die would stop the server, or start the next one.
        var doomed = new ArrayList<>(List.of(Long.toString(pid())));
        Command.of("kill", "-STOP", Long.toString(pid())).run();
        process.descendants()
                .filter(descendant -> !isServer(descendant))
                .mapToLong(ProcessHandle::pid)
                .sorted()
                .forEach(guard -> doomed.add(Long.toString(guard)));
        signal("-STOP", doomed).succeeds();
        // One of them may have ended on its own by now, which kill reports as a failure.
        signal("-KILL", doomed).succeeds();
        process.waitFor();
    }

    private boolean isServer(ProcessHandle descendant) {
        return descendant.pid() == postmaster
                || descendant
                        .parent()
                        .map(ProcessHandle::pid)
                        .filter(parent -> parent == postmaster)
                        .isPresent();
    }

    /** What the other JVM runs. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            var server = LocalPostgres.durable(Path.of(arguments[0]), LocalPostgres.userCache(), Map.of());
            System.out.println(server.port());
            System.out.println(server.pid());
            System.in.read();
            server.close();
        }
    }
}
