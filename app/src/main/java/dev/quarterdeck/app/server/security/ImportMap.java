package dev.quarterdeck.app.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Where the modules that ours import by name lie; the one script within a page, allowed by what it says and nothing else. */
@Component
public class ImportMap {
    private final String text = text(new WebJarVersionLocator());

    public String text() {
        return text;
    }

    /** The source of scripts, in the terms of a content security policy, that is exactly this text. */
    public String source() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(WebJarVersionLocator jars) {
        return """
                {"imports":{
                "lit":"%1$s/index.js","lit/":"%1$s/",
                "lit-html":"%2$s/lit-html.js","lit-html/":"%2$s/",
                "lit-element/lit-element.js":"%3$s/lit-element.js",
                "@lit/reactive-element":"%4$s/reactive-element.js","@lit/reactive-element/":"%4$s/",
                "marked":"%5$s/lib/marked.esm.js","dompurify":"%6$s/dist/purify.es.mjs"}}""".formatted(
                        folder(jars, "lit"),
                        folder(jars, "lit-html"),
                        folder(jars, "lit-element"),
                        folder(jars, "lit__reactive-element"),
                        folder(jars, "marked"),
                        folder(jars, "dompurify"));
    }

    private static String folder(WebJarVersionLocator jars, String name) {
        return "/webjars/%s/%s".formatted(name, Objects.requireNonNull(jars.version(name), name));
    }
}
