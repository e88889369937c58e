package dev.quarterdeck.architecture.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.QuarterdeckApplication;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import picocli.CommandLine.Command;

@SpringBootTest(classes = QuarterdeckApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PlantedDivergence.class)
class ParityTests {
    // Not a directory of the test's: the application outlives it.
    private static final Path HOME = created();

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    private Terminal terminal;

    @DynamicPropertySource
    static void installation(DynamicPropertyRegistry properties) {
        properties.add("quarterdeck.home", () -> HOME.toString());
    }

    @BeforeEach
    void signIn() throws IOException {
        var header = Files.readString(HOME.resolve("token")).strip();
        terminal = new Terminal(
                HttpClient.newHttpClient(),
                URI.create("http://127.0.0.1:" + port),
                header.substring(header.indexOf(' ') + 1));
    }

    /** Every pair of surface and site, of site and topology, and of surface and topology. */
    @ParameterizedTest
    @EnumSource(Topology.class)
    void everySurfaceAnswersTheSameFromEverySite(Topology topology) {
        var parity = new Parity(terminal, Stage.set(directory, topology, terminal));

        var differences = IntStream.range(0, Surfaces.ALL.size())
                .mapToObj(each -> parity.differences(Surfaces.ALL.get(each), Site.pairedWith(each, topology)))
                .flatMap(List::stream)
                .collect(Collectors.joining());

        assertThat(differences).isEmpty();
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource(Topology.class)
    void everySurfaceAnswersTheSameFromEverySiteOfEveryTopology(Topology topology) {
        var parity = new Parity(terminal, Stage.set(directory, topology, terminal));

        var differences = Surfaces.ALL.stream()
                .flatMap(surface -> parity.differences(surface, Site.ALL).stream())
                .collect(Collectors.joining());

        assertThat(differences).isEmpty();
    }

    @Test
    void aResolverThatAnswersByDirectoryIsCaughtOnEverySurfaceOfAMission() {
        var parity = new Parity(terminal, Stage.set(directory, Topology.LANES_WITH_COORDINATION, terminal));
        var ofMissions = Surfaces.ALL.stream()
                .filter(surface -> surface.scope() == Surface.Scope.MISSION)
                .toList();

        PlantedDivergence.PLANTED.set(true);
        try {
            assertThat(ofMissions)
                    .allSatisfy(surface -> assertThat(parity.differences(surface, List.of(Site.LANE)))
                            .singleElement(InstanceOfAssertFactories.STRING)
                            .contains(" from LANE in"));
        } finally {
            PlantedDivergence.PLANTED.set(false);
        }
    }

    @Test
    void everyCommandIsASurface() {
        var commands = Arrays.stream(context.getBeanNamesForType(SurfaceCommand.class))
                .map(bean -> Objects.requireNonNull(context.findAnnotationOnBean(bean, Command.class))
                        .name())
                .collect(Collectors.toSet());
        var covered = new HashSet<>(Surface.names(Surfaces.ALL));
        covered.addAll(Surfaces.EXEMPT_COMMANDS.keySet());

        assertThat(covered).isEqualTo(commands);
    }

    @Test
    void everyEntryPointIsReachedByASurface() {
        var covered = new HashSet<>(Surface.entryPoints(Surfaces.ALL));
        covered.addAll(Surfaces.EXEMPT_ENTRY_POINTS.keySet());

        assertThat(covered).isEqualTo(EntryPoints.all());
    }

    @Test
    void aCommandRunTwiceWithOneKeyAddsNothingTheSecondTime() {
        isDoneOnceFrom(List.of(Site.LANE));
    }

    @Tag("soak")
    @Test
    void aCommandRunTwiceWithOneKeyFromEverySiteAddsNothingTheSecondTime() {
        isDoneOnceFrom(Site.ALL);
    }

    private void isDoneOnceFrom(List<Site> sites) {
        var stage = Stage.set(directory, Topology.LANES_WITH_COORDINATION, terminal);
        var parity = new Parity(terminal, stage);
        Surfaces.ALL.forEach(surface -> parity.differences(surface, sites));
        var before = traces(stage);

        Surfaces.ALL.forEach(surface -> parity.differences(surface, sites));

        assertThat(traces(stage)).isEqualTo(before);
    }

    /** The server makes its own directory when it is started by itself; here its application is started without that. */
    private static Path created() {
        try {
            var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "parity");
            Files.createDirectories(home.resolve("server"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> traces(Stage stage) {
        var missions = terminal.call(stage.repository().root(), List.of("missions", "--json"));
        return List.of(
                missions.out(),
                stage.repository().git("for-each-ref"),
                stage.repository().git("status", "--porcelain"));
    }
}
