package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A reader of a stream that reads how it begins, and then nothing until it is told to. */
record StalledReader(Socket socket, BufferedReader lines) implements AutoCloseable {
    private static final int LITTLE = 4096;
    private static final int PATIENCE_MILLIS = 60_000;

    static StalledReader of(Api api, String path) throws IOException {
        var socket = new Socket();
        // What is on its way to a reader counts as read for the server.
        socket.setReceiveBufferSize(LITTLE);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(
                new InetSocketAddress(api.server().getHost(), api.server().getPort()));
        // Of version 1.0, so that nothing is put around the text.
        var request = "GET %s HTTP/1.0\r\nHost: %s\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, api.server().getAuthority(), api.authorization());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), LITTLE);
        String line;
        do {
            line = lines.readLine();
        } while (!line.startsWith("id: "));
        return new StalledReader(socket, lines);
    }

    /** Reads again: the data of the next events. */
    List<String> goOn(int count) throws IOException {
        var data = new ArrayList<String>();
        while (data.size() < count) {
            var line = lines.readLine();
            if (line.startsWith("data: ")) {
                data.add(line.substring("data: ".length()));
            }
        }
        return data;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
