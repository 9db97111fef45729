package dev.lockstep.web.webhooks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The other end of a connection, on this machine, which answers everybody in the same words. */
final class Peer implements AutoCloseable {

    private final ServerSocket server;
    private final String answer;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    Peer(ServerSocket server, String answer) {
        this.server = server;
        this.answer = answer;
        Thread.ofPlatform().daemon().name("peer").start(this::answerAll);
    }

    /** One that answers so over plain HTTP; if it is empty, it says nothing, and does not hang up either. */
    static Peer plain(String answer) throws IOException {
        return new Peer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    int port() {
        return server.getLocalPort();
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try {
                answer(server.accept());
            } catch (IOException | UncheckedIOException _) {
                // whoever called has hung up, or the test is over
            }
        }
    }

    /** Closed by the caller, or with the process: who says nothing must not hang up. */
    private void answer(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder message = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            message.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        char[] body = new char[length];
        int read = in.read(body);
        heard.add(message.append('\n').append(body, 0, Math.max(0, read)).toString());
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        if (!answer.isEmpty()) {
            socket.close();
        }
    }

    /** The next message that was sent to it. */
    String heard() throws InterruptedException {
        return heard.take();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
