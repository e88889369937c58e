package dev.quarterdeck.app.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page's own files and its libraries, at addresses that change with them: a browser asks for each once. */
@Component
class Assets implements WebMvcConfigurer {
    private static final String OURS = "classpath:/static/assets/";
    private static final String LIBRARIES = "classpath:/META-INF/resources/webjars/";
    private static final int ENOUGH_TO_TELL_BUILDS_APART = 12;

    private final String address = "/assets/" + digest();

    /** What stands before the name of a file; files that name each other relatively stay below it. */
    String address() {
        return address;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var kept = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
        registry.addResourceHandler(address + "/**").addResourceLocations(OURS).setCacheControl(kept);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations(LIBRARIES)
                .setCacheControl(kept);
    }

    private static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources(OURS + "**/*.*");
            for (var file : Arrays.stream(files).sorted(Assets::byAddress).toList()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, ENOUGH_TO_TELL_BUILDS_APART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int byAddress(Resource one, Resource other) {
        return one.getDescription().compareTo(other.getDescription());
    }
}
