package dev.lockstep.web.webhooks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of HTTP/1.1 (RFC 9112) after which the connection is closed.
 *
 * @param head the request line and the headers, with the empty line after them
 */
record HttpPost(String head, String body) {

    /** Of the head of an answer; nobody needs more to say that a message was taken. */
    private static final int MOST_BYTES = 16_384;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

    /**
     * Words it.
     *
     * @param headers ours; no line breaks in them
     */
    static HttpPost of(URI url, Map<String, String> headers, String body) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", url.getRawAuthority());
        all.put("User-Agent", "Lockstep");
        all.put("Content-Type", "application/json");
        all.put("Content-Length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        all.put("Connection", "close");
        all.putAll(headers);
        StringBuilder head = new StringBuilder("POST " + target(url) + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return new HttpPost(head.append("\r\n").toString(), body);
    }

    private static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /**
     * Sends it, and reads the status of the answer.
     *
     * @throws IOException if there is none
     */
    int over(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
        Answering answering = new Answering(new BufferedInputStream(socket.getInputStream()));
        int status = answering.status();
        while (status < 200) { // an answer that says that the answer is still to come
            answering.skipHeaders();
            status = answering.status();
        }
        return status;
    }

    /** The head of an answer, of which not more is read than {@value #MOST_BYTES} bytes. */
    private static final class Answering {

        private final InputStream in;
        private int read;

        Answering(InputStream in) {
            this.in = in;
        }

        int status() throws IOException {
            Matcher status = STATUS.matcher(line());
            if (!status.matches()) {
                throw new IOException("this is no answer of HTTP/1.1");
            }
            return Integer.parseInt(status.group(1));
        }

        void skipHeaders() throws IOException {
            while (!line().isEmpty()) {
                // its end is what is looked for
            }
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = next();
            while (next != '\n') {
                line.write(next);
                next = next();
            }
            return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        }

        private int next() throws IOException {
            int next = in.read();
            if (next < 0 || ++read > MOST_BYTES) {
                throw new IOException("the answer has no end, or ends too soon");
            }
            return next;
        }
    }
}
