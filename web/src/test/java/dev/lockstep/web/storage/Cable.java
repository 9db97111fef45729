package dev.lockstep.web.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads from a port of this machine to a server's, and can be cut and mended. Thread-safe. */
public final class Cable implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket here;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Cable(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptForEver);
    }

    public int port() {
        return here.getLocalPort();
    }

    /** All connections end, and each new one at once. */
    public void cut() {
        cut = true;
        ends.forEach(Cable::close);
    }

    public void mend() {
        cut = false;
    }

    private void acceptForEver() {
        while (!here.isClosed()) {
            try {
                connect(here.accept());
            } catch (IOException _) {
                // Closed, or the server cannot be reached; whoever has called sees that.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        ends.add(caller);
        if (cut) {
            close(caller);
            return;
        }
        Socket server = new Socket(host, port);
        ends.add(server);
        Thread.ofVirtual().start(() -> pump(caller, server));
        Thread.ofVirtual().start(() -> pump(server, caller));
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One of the ends has gone.
        } finally {
            close(from);
            close(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
    }
}
