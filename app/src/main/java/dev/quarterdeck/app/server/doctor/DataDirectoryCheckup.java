package dev.quarterdeck.app.server.doctor;

import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.kernel.surface.Checkup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class DataDirectoryCheckup implements Checkup {
    private static final long SCARCE = 1L << 30;

    private final DataDirectory home;

    DataDirectoryCheckup(DataDirectory home) {
        this.home = home;
    }

    @Override
    public String subject() {
        return "data directory";
    }

    @Override
    public Finding look() {
        try {
            if (isOpen(home.root(), "rwx------") || isOpen(home.token(), "rw-------")) {
                return Finding.ailing(
                        home.root() + " can be read by others",
                        "chmod 700 %s && chmod 600 %s".formatted(home.root(), home.token()));
            }
            var free = Files.getFileStore(home.root()).getUsableSpace();
            var detail = "%s, %d MB free".formatted(home.root(), free >> 20);
            return free < SCARCE ? Finding.ailing(detail, "make room: events need it") : Finding.well(detail);
        } catch (IOException unreadable) {
            return Finding.ailing(home.root() + " cannot be read", "check the directory and its owner");
        }
    }

    private static boolean isOpen(Path path, String most) throws IOException {
        return !PosixFilePermissions.fromString(most).containsAll(Files.getPosixFilePermissions(path));
    }
}
