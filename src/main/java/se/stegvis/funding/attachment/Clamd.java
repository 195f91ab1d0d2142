package se.stegvis.funding.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, asked over its own protocol: the command {@code zINSTREAM}, then the file in pieces that each begin with their length,
 * then a length of nothing; the answer ends with a zero byte.
 */
final class Clamd implements VirusScanner {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String TOO_LARGE = "size limit exceeded";
    /** For sending and answer together, in waits for an answer. */
    private static final long PATIENCE_FOR_ALL = 4;

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final Pattern ADDRESS = Pattern.compile("\\[?([^\\[\\]]+?)]?:(\\d{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final String host;
    private final int port;
    private final int patience;

    /**
     * A daemon at an address.
     *
     * @param address {@code host:port}
     * @param patience how long to wait for the connection and for each answer; all in all four times as long
     * @throws IllegalArgumentException when it is no such address
     */
    Clamd(String address, Duration patience) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "stegvis.attachments.clamd is \"" + address + "\" and should be host:port, for example localhost:3310");
        }
        this.host = parts.group(1);
        this.port = Integer.parseInt(parts.group(2));
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public Optional<String> virusIn(Path file) {
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            answer = askWithin(socket, file);
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new ScannerUnavailableException("clamd at " + host + ":" + port + " does not answer", unreachable);
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        if (!answer.equals("stream: OK")) {
            throw new ScannerUnavailableException(
                    "clamd at " + host + ":" + port + " answers: " + answer, null, answer.contains(TOO_LARGE));
        }
        return Optional.empty();
    }

    /** The socket's own patience is for reading only: one who accepts and then takes nothing would hold the sender for ever. */
    private String askWithin(Socket socket, Path file) throws IOException {
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> close(socket), CompletableFuture.delayedExecutor(PATIENCE_FOR_ALL * patience, TimeUnit.MILLISECONDS));
        try {
            return ask(socket, file);
        } finally {
            end.cancel(false);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            log.debug("a connection to clamd could not be closed", closedAlready);
        }
    }

    private static String ask(Socket socket, Path file) throws IOException {
        try {
            send(socket, file);
        } catch (IOException cutShort) {
            // A daemon that has had enough says so and hangs up in the middle of the file.
            String answer = answer(socket);
            if (answer.isEmpty()) {
                throw cutShort;
            }
            return answer;
        }
        return answer(socket);
    }

    private static void send(Socket socket, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            int length;
            while ((length = content.readNBytes(piece, 0, PIECE)) > 0) {
                out.writeInt(length);
                out.write(piece, 0, length);
            }
            out.writeInt(0);
            out.flush();
        }
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        int next;
        while ((next = in.read()) > 0 && answer.length() < LONGEST_ANSWER) {
            answer.append((char) next);
        }
        return answer.toString().strip();
    }
}
