package dev.quarterdeck.execution.internal.adapter.jgit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** The configuration of repositories, without opening them: one that JGit cannot open still has to be named and refused. */
final class RepositoryConfigs {
    private static final int MOST = 64;

    private final Map<Path, FileBasedConfig> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, FileBasedConfig> eldest) {
            return size() > MOST;
        }
    };

    static {
        IsolatedSystemReader.install();
    }

    Settings of(Path commonDirectory) {
        synchronized (known) {
            var config = known.computeIfAbsent(
                    commonDirectory,
                    at -> new FileBasedConfig(at.resolve("config").toFile(), FS.DETECTED));
            return new Settings(commonDirectory, fresh(config));
        }
    }

    private static Config fresh(FileBasedConfig config) {
        try {
            if (config.isOutdated()) {
                config.load();
            }
            return config;
        } catch (IOException | ConfigInvalidException unreadable) {
            return new Config();
        }
    }

    /** What a repository is set to. */
    record Settings(Path commonDirectory, Config config) {
        boolean bare() {
            return config.getBoolean("core", "bare", false);
        }

        /** Where the primary checkout is, by what the common directory says. */
        Optional<Path> primaryRoot() {
            var named = text("core", "worktree");
            if (named != null) {
                return GitLayout.real(commonDirectory.resolve(named));
            }
            var inside = commonDirectory.endsWith(".git") && !bare();
            return inside ? Optional.ofNullable(commonDirectory.getParent()) : Optional.empty();
        }

        @Nullable
        String text(String section, String name) {
            return config.getString(section, null, name);
        }
    }
}
