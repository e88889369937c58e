package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A server that is killed in the middle of calls, for a person who starts it again and repeats what they asked. */
record DyingServer(Installation installation, Path directory, Random random) {
    private static final Path SURVIVOR = Path.of("src/test/resources/surviving-qd");

    /** Adding people cannot be repeated, because a token is shown once. */
    private static final int FIRST_CALL = 5;

    /** The guide makes more calls than this even where nobody ever has to wait and ask again. */
    private static final int LAST_CALL = 40;

    void killWhileFollowingTheGuide(int deaths) throws IOException {
        var place = Files.createDirectories(directory.resolve("deaths"));
        Files.createDirectories(place.resolve("calls"));
        Files.writeString(place.resolve("plan"), plan(deaths));
        Files.copy(SURVIVOR, place.resolve("qd"), StandardCopyOption.COPY_ATTRIBUTES);
        var path = place + File.pathSeparator + System.getenv("PATH");
        var qd = Installation.PROJECT.resolve("qd").toString();

        Guide.follow(installation, directory, Map.of("DEATHS", place.toString(), "QD", qd, "PATH", path));

        assertThat(Files.readAllLines(place.resolve("died"))).hasSize(deaths);
    }

    private String plan(int deaths) {
        return random.ints(FIRST_CALL, LAST_CALL)
                .distinct()
                .limit(deaths)
                .mapToObj(call -> "%d 0.%03d\n".formatted(call, random.nextInt(500)))
                .collect(Collectors.joining());
    }
}
