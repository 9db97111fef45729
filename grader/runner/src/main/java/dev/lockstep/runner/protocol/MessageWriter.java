package dev.lockstep.runner.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends messages: for each its length, its sequence number, its content, and the HMAC of the last two.
 *
 * <p>Thread-safe.
 */
public final class MessageWriter {

    private final DataOutputStream out;
    private final Seal seal;
    private long sequence;

    public MessageWriter(OutputStream out, byte[] nonce) {
        this.out = new DataOutputStream(out);
        this.seal = new Seal(nonce);
    }

    /** Sends {@code message} at once. */
    public synchronized void write(Message message) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        MessageCodec.write(new DataOutputStream(content), message);
        byte[] bytes = content.toByteArray();
        // One write a message: whoever kills the process between two leaves whole messages behind.
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(frame);
        to.writeInt(bytes.length);
        to.writeLong(sequence);
        to.write(bytes);
        to.write(seal.of(sequence, bytes));
        frame.writeTo(out);
        out.flush();
        sequence++;
    }
}
