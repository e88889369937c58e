package dev.quarterdeck.app.server.presence;

import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.app.server.PrivateFile;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files that tell other processes about the running server; the address appears last and goes first. */
record ServerFiles(DataDirectory home) {
    void publish(OwnerRecord owner, JsonMapper json) throws IOException {
        record().write(json.writeValueAsString(owner) + "\n");
        address().write(owner.address() + "\n");
    }

    void clear() throws IOException {
        address().delete();
        record().delete();
    }

    /** Empty when there is none, or what is there is no record of ours. */
    Optional<OwnerRecord> owner() throws IOException {
        try {
            return record().read().map(text -> JsonMapper.shared().readValue(text, OwnerRecord.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private PrivateFile record() {
        return new PrivateFile(home.server().resolve("owner.json"));
    }

    private PrivateFile address() {
        return new PrivateFile(home.server().resolve("address"));
    }
}
