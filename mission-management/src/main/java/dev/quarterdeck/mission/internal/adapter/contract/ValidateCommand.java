package dev.quarterdeck.mission.internal.adapter.contract;
import java.io.*;
import java.util.List;
record ValidateCommand() {
    static ValidateCommand of(List<String> arguments) { return new ValidateCommand(); }
    int run(InputStream in, OutputStream out) throws IOException { return 0; }
}
