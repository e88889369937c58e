package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.StreamRefusal.CursorForeign;
import dev.quarterdeck.mission.api.StreamRefusal.CursorUnreadable;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places of one mission's stream as text that means nothing to who passes it on, and is good for this mission only. */
public record Places(Watched watched, long scope) {
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");
    private static final byte FORM = 1;
    private static final int LENGTH = 1 + 3 * Long.BYTES;
    private static final int SHOWN = 60;

    public static Places of(Watched watched) {
        var scope =
                HashChain.next(watched.organization().value(), watched.mission().value());
        return new Places(watched, Place.begin(scope));
    }

    public String text(Version version, String hash) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .put(FORM)
                .putLong(scope)
                .putLong(version.value())
                .putLong(Place.begin(hash));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws Refused if the text is neither a place of this mission's stream nor a version */
    Place read(String text) {
        if (VERSION.matcher(text).matches()) {
            return new Place(Version.of(text), null);
        }
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        var bytes = decoded(text);
        if (bytes == null || bytes.get() != FORM) {
            throw new Refused(new CursorUnreadable(shown));
        }
        if (bytes.getLong() != scope) {
            throw new Refused(new CursorForeign(shown, watched.mission()));
        }
        // A version nobody wrote is past every log, and answered as such.
        return new Place(new Version(bytes.getLong() & Long.MAX_VALUE), bytes.getLong());
    }

    /**
     * The version a text stands for.
     *
     * @throws Refused if the text is neither a place of this mission's stream nor a version
     */
    public Version version(String text) {
        return read(text).version();
    }

    private static @Nullable ByteBuffer decoded(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == LENGTH ? ByteBuffer.wrap(bytes) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
