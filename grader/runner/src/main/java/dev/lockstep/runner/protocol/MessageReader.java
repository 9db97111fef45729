package dev.lockstep.runner.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Receives messages and refuses any that is not authentic and next in order; used by one thread. */
public final class MessageReader {

    private static final int MOST_BYTES = 64 << 20;

    private final DataInputStream in;
    private final Seal seal;
    private long sequence;

    public MessageReader(InputStream in, byte[] nonce) {
        this.in = new DataInputStream(in);
        this.seal = new Seal(nonce);
    }

    /**
     * Waits for the next message.
     *
     * @throws java.io.EOFException if the stream ends
     * @throws ForgedMessageException if it is not authentic
     * @throws IOException if the stream breaks
     */
    public Message read() throws IOException {
        int length = in.readInt();
        if (length < 1 || length > MOST_BYTES) {
            throw new ForgedMessageException("a message of " + length + " bytes was announced");
        }
        long number = in.readLong();
        byte[] content = exactly(length);
        byte[] claimed = exactly(Seal.BYTES);
        if (number != sequence || !MessageDigest.isEqual(claimed, seal.of(number, content))) {
            throw new ForgedMessageException("message " + sequence + " does not carry the seal of this process");
        }
        sequence++;
        return understood(content);
    }

    /** The seal is right, so this is a defect of the runner, or somebody has got hold of its secret. */
    private static Message understood(byte[] content) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        try {
            Message message = MessageCodec.read(new DataInputStream(in));
            if (in.available() > 0) {
                throw new ForgedMessageException(
                        "a message goes on for %d bytes after its end".formatted(in.available()));
            }
            return message;
        } catch (EOFException _) {
            throw new ForgedMessageException("a message makes no sense: it ends too early");
        } catch (ForgedMessageException e) {
            throw e;
        } catch (IOException e) {
            throw new ForgedMessageException("a message makes no sense: " + e.getMessage());
        } catch (RuntimeException e) {
            // Its words might quote the message, which may be long, and hold anything.
            throw new ForgedMessageException(
                    "a message makes no sense: " + e.getClass().getSimpleName());
        }
    }

    private byte[] exactly(int length) throws IOException {
        // Grows as bytes arrive, so that a forged length costs no memory.
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the stream ended within a message");
        }
        return bytes;
    }
}
