package dev.quarterdeck.execution.internal.domain.context;

import dev.quarterdeck.kernel.git.CommitId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a repository keeps when it is moved or cloned again: its root commit and where it came from. */
public record Fingerprint(String value) {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern SHORT_SSH = Pattern.compile("^(?:[^@/:]+@)?([^/:]+):(?!//)(.*)$");
    private static final Pattern END = Pattern.compile("(?:\\.git)?/*$");

    public static Fingerprint of(CommitId root, @Nullable String origin) {
        return new Fingerprint(origin == null ? root.value() : root.value() + " " + normalised(origin));
    }

    /** The same for every way to spell one remote: no scheme, user, port or {@code .git}, the host in lower case. */
    static String normalised(String origin) {
        var url = origin.strip();
        var scheme = SCHEME.matcher(url);
        if (scheme.find()) {
            var rest = url.substring(scheme.end());
            return url.regionMatches(true, 0, "file:", 0, 5) ? withoutEnd(rest) : hosted(rest);
        }
        var shortForm = SHORT_SSH.matcher(url);
        return shortForm.matches() ? hosted(shortForm.group(1) + "/" + shortForm.group(2)) : withoutEnd(url);
    }

    private static String hosted(String rest) {
        var slash = rest.indexOf('/');
        var authority = slash < 0 ? rest : rest.substring(0, slash);
        var host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        var colon = host.lastIndexOf(':');
        var named = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        var path = slash < 0 ? "" : rest.substring(slash).replaceFirst("^/+", "");
        return withoutEnd(named + "/" + path);
    }

    private static String withoutEnd(String text) {
        var bare = END.matcher(text.replaceFirst("/+$", "")).replaceFirst("");
        return bare;
    }

    @Override
    public String toString() {
        return value;
    }
}
