package se.stegvis.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks clamd's protocol on a port of its own and knows one virus, EICAR's text, wherever in a file it stands. It can be stopped and
 * started again on the same port.
 */
public final class ClamdStandIn implements AutoCloseable {

    private static final String COMMAND = "zINSTREAM";
    private static final String EICAR = new String(SampleFiles.eicar(), StandardCharsets.US_ASCII);

    private final int largest;
    private final int port;
    private ServerSocket server;
    private Thread serving;

    /** @param largest most bytes that it takes, as clamd's StreamMaxLength */
    public ClamdStandIn(int largest) {
        this.largest = largest;
        server = open(0);
        port = server.getLocalPort();
        serving = serve(server);
    }

    /** {@code localhost:port}. */
    public String address() {
        return "localhost:" + port;
    }

    /** Nobody answers on the port from now on. */
    public void stop() {
        try {
            server.close();
            // Until whoever waits for a caller has noticed, one more would be let in.
            serving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void startAgain() {
        server = open(port);
        serving = serve(server);
    }

    @Override
    public void close() {
        stop();
    }

    private ServerSocket open(int onPort) {
        try {
            return new ServerSocket(onPort, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Thread serve(ServerSocket opened) {
        return Thread.ofVirtual().start(() -> answerAll(opened));
    }

    private void answerAll(ServerSocket opened) {
        while (!opened.isClosed()) {
            try (Socket caller = opened.accept()) {
                String answer = answer(new DataInputStream(caller.getInputStream()));
                caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
            } catch (IOException over) {
                // Stopped, or the caller has hung up: the next one is served.
                continue;
            }
        }
    }

    private String answer(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.append((char) next);
        }
        if (!command.toString().equals(COMMAND)) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            stream.write(in.readNBytes(length));
            if (stream.size() > largest) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return stream.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }
}
