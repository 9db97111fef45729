package dev.lockstep.runner.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a stream of messages that somebody has changed at random")
class FuzzedMessagesTest {

    /** More of them: {@code -Dlockstep.fuzz=1000000}. */
    private static final int INPUTS = Integer.getInteger("lockstep.fuzz", 1_000);

    private static final byte[] NONCE = Nonce.fresh();
    private static final List<Message> SENT = MessagesTest.messages().toList();

    @Test
    @DisplayName("is read up to the change and never beyond")
    void withoutTheSecret() throws IOException {
        byte[] stream = stream();
        for (int seed = 0; seed < INPUTS; seed++) {
            List<Message> read = read(new Fuzz(seed).changed(stream));

            assertEquals(SENT.subList(0, read.size()), read, "seed " + seed);
        }
    }

    @Test
    @DisplayName("under the right seal is understood or refused, and breaks nothing")
    void withTheSecret() throws IOException {
        for (int seed = 0; seed < INPUTS; seed++) {
            byte[] content = new Fuzz(seed).changed(content(SENT.get(seed % SENT.size())));

            List<Message> read = read(sealed(content));

            // What was understood is what was written, and no byte of it was left over.
            for (Message message : read) {
                assertEquals(message, read(sealed(content(message))).getFirst(), "seed " + seed);
            }
        }
    }

    private static List<Message> read(byte[] stream) {
        MessageReader reader = new MessageReader(new ByteArrayInputStream(stream), NONCE);
        List<Message> read = new ArrayList<>();
        try {
            while (true) {
                read.add(reader.read());
            }
        } catch (IOException _) {
            return read;
        }
    }

    private static byte[] stream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageWriter writer = new MessageWriter(out, NONCE);
        for (Message message : SENT) {
            writer.write(message);
        }
        return out.toByteArray();
    }

    private static byte[] content(Message message) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        MessageCodec.write(new DataOutputStream(content), message);
        return content.toByteArray();
    }

    private static byte[] sealed(byte[] content) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.writeInt(content.length);
        out.writeLong(0);
        out.write(content);
        out.write(new Seal(NONCE).of(0, content));
        return frame.toByteArray();
    }
}
