package dev.quarterdeck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Arguments of every kind are understood or complained about, never thrown at; each run is the same. */
@ServerTest
class ArgumentFuzzTests {
    private static final int BOUNDED = 5_000;
    private static final int FULL = 1_000_000;
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "-",
            "--",
            "---",
            "-h",
            "--help",
            "--json",
            "--json=maybe",
            "--wp",
            "--wp=WP01",
            "--wp=\u0000",
            "--mission",
            "--mission=",
            "--limit",
            "--limit=-1",
            "--limit=99999999999",
            "--topology=diagonal",
            "--idempotency-key",
            "@file",
            "@",
            "${sys:user.home}",
            "%s%n",
            "\"",
            "'",
            "\\",
            "a=b",
            "--=",
            "-xyz",
            "\ud83d\ude00",
            "\ud800",
            "\n",
            "WP01",
            "list",
            "9223372036854775808",
            "../../etc/passwd",
            "x".repeat(10_000));

    @Autowired
    private CommandCatalogue catalogue;

    @Autowired
    private CommandParser parser;

    @Test
    void strangeArgumentsAreAnswered() {
        parsed(BOUNDED);
    }

    @Test
    @Tag("soak")
    void aMillionStrangeArgumentsAreAnswered() {
        parsed(FULL);
    }

    private void parsed(int calls) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(calls);
        var names = List.copyOf(catalogue.names());
        var understood = 0;
        for (var call = 0; call < calls; call++) {
            var answer = parser.parse(new TerminalCall(arguments(names, random), null, null, false, false, 0, false));
            understood += answer instanceof ParsedCall.Misused ? 0 : 1;
        }
        assertThat(understood).isBetween(calls / 20, calls);
    }

    private static List<String> arguments(List<String> names, RandomGenerator random) {
        var arguments = new ArrayList<String>();
        arguments.add(names.get(random.nextInt(names.size())));
        for (var count = random.nextInt(5); count > 0; count--) {
            arguments.add(damaged(WORDS.get(random.nextInt(WORDS.size())), random));
        }
        return arguments;
    }

    private static String damaged(String word, RandomGenerator random) {
        if (word.isEmpty() || random.nextInt(3) > 0) {
            return word;
        }
        var at = random.nextInt(word.length());
        return word.substring(0, at) + (char) random.nextInt(Character.MAX_VALUE) + word.substring(at);
    }
}
