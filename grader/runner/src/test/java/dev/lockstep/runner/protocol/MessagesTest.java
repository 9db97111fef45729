package dev.lockstep.runner.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the stream of messages")
class MessagesTest {

    private static final byte[] NONCE = Nonce.fresh();
    private static final StackTraceElement FRAME = new StackTraceElement("Tally", "add", "Tally.java", 7);
    private static final StuckThread THREAD = new StuckThread(
            "adds (1)", "the monitor of Tally 1", "adds (2)", List.of("ReentrantLock 1"), List.of(FRAME));

    static Stream<Message> messages() {
        return Stream.of(
                new Message.Ready(),
                new Message.NotCompiled(List.of(new Message.Diagnostic("Tally.java", 3, 9, "';' expected"))),
                new Message.Listed(
                        List.of(new Message.ListedCheck("[id]", "TallyTest", "adds up – für alle", Set.of("a")))),
                new Message.Started(4),
                new Message.Exploring(4, 120, 0.06),
                new Message.Finished(0, new CheckReport.Passed()),
                new Message.Finished(0, new CheckReport.Passed(Optional.of(new Coverage.Every(12)))),
                new Message.Finished(0, new CheckReport.Passed(Optional.of(new Coverage.Sample(2_003)))),
                new Message.Finished(1, new CheckReport.Unsupported("a parallel stream", "Tally", 7)),
                new Message.Finished(1, new CheckReport.Inconclusive("nothing proven")),
                new Message.Finished(2, new CheckReport.OutOfPatience("still busy")),
                new Message.Finished(3, new CheckReport.NotAsked()),
                new Message.Finished(3, new CheckReport.Fault("ours")),
                new Message.Finished(4, new CheckReport.Failed(findings())),
                new Message.Finished(
                        4, new CheckReport.Failed(findings(), Optional.of(interleaving()), List.of("ls1_a", "ls1_b"))),
                new Message.End(true));
    }

    private static Interleaving interleaving() {
        Place place = new Place("Tally", "add", "Tally.java", 5);
        Step read = new Step(
                1, Step.Kind.READ, "reads sum: 0", Optional.of(place), List.of("Tally"), Duration.ofMillis(3), true, 0);
        Step fold = new Step(
                Step.SEVERAL, Step.Kind.FOLDED, "… 3 steps", Optional.empty(), List.of(), Duration.ZERO, false, 3);
        return new Interleaving(
                "An increment is lost.",
                "",
                List.of(new Lane(0, "main"), new Lane(1, "adds")),
                List.of(fold, read.at(moment())),
                findings().getFirst());
    }

    private static Moment moment() {
        return new Moment(
                7,
                Moment.Role.LATER_ACCESS,
                "sum",
                List.of(new Moment.Value("sum", "0")),
                List.of(new Moment.Held(1, List.of("Tally"))),
                List.of(new Moment.Wait(0, "the end of adds", 1)));
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding.BrokenAssertion(Cause.LOST_UPDATE, "expected 2, got 1", List.of(FRAME)),
                new Finding.EscapedException("Oops", "message", "the check", List.of()),
                new Finding.EscapedException("Oops", "message", "the check", true, List.of(FRAME)),
                new Finding.Stuck(Cause.DEADLOCK, List.of(THREAD)),
                new Finding.ThreadsLeft(List.of(THREAD)),
                new Finding.LimitExceeded(Cause.TIME_LIMIT, "61 s", "60 s"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    @DisplayName("gives back what was sent")
    void roundTrip(Message message) throws IOException {
        assertEquals(message, read(sent(message)));
    }

    @Test
    @DisplayName("gives back class files")
    void classes() throws IOException {
        byte[] bytes = {1, 2, 3};
        Message.Compiled back =
                (Message.Compiled) read(sent(new Message.Compiled(new Classes(Map.of("Tally", bytes)))));
        assertArrayEquals(bytes, back.classes().byName().get("Tally"));
    }

    @Test
    @DisplayName("refuses a message that was sealed with another nonce")
    void foreignNonce() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MessageWriter(out, Nonce.fresh()).write(new Message.End(false));
        assertThrows(ForgedMessageException.class, () -> read(out.toByteArray()));
    }

    @Test
    @DisplayName("refuses a message of which any one byte was changed")
    void changedBytes() throws IOException {
        byte[] sent = sent(new Message.Finished(1, new CheckReport.Passed()));
        for (int i = 0; i < sent.length; i++) {
            byte[] changed = sent.clone();
            changed[i] ^= 1;
            assertThrows(IOException.class, () -> read(changed), "byte " + i);
        }
    }

    @Test
    @DisplayName("refuses a message that is played again")
    void replayed() throws IOException {
        byte[] once = sent(new Message.Started(0));
        byte[] twice = Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);
        MessageReader reader = new MessageReader(new ByteArrayInputStream(twice), NONCE);
        reader.read();
        assertThrows(ForgedMessageException.class, reader::read);
    }

    @Test
    @DisplayName("ends with an end of file wherever it is cut")
    void cut() throws IOException {
        byte[] sent = sent(new Message.Finished(1, new CheckReport.Failed(findings())));
        for (int length = 0; length < sent.length; length++) {
            byte[] part = Arrays.copyOf(sent, length);
            assertThrows(EOFException.class, () -> read(part), length + " bytes");
        }
    }

    @Test
    @DisplayName("refuses what a submission might print there")
    void printed() {
        assertThrows(
                ForgedMessageException.class,
                () -> read("AC: all 7 checks passed, honestly\n".repeat(9).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("refuses nonsense under the right seal, without quoting it")
    void sealedNonsense() throws IOException {
        String secret = "\u001b[2J" + "a".repeat(5_000);
        for (byte[] content : List.of(
                content(out -> out.writeByte('?')),
                content(out -> out.writeByte('s')),
                content(out -> brokenAs(out, secret)),
                content(out -> {
                    out.writeByte('e');
                    out.writeBoolean(true);
                    out.writeUTF(secret);
                }))) {
            var refused = assertThrows(ForgedMessageException.class, () -> read(sealed(content)));
            String words = String.valueOf(refused.getMessage());
            assertTrue(words.startsWith("a message ") && words.length() < 200 && !words.contains("\u001b"), words);
        }
    }

    @Test
    @DisplayName("takes no memory for bytes that are announced and never come")
    void announcedInVain() throws IOException {
        byte[] content = content(out -> {
            out.writeByte('n');
            out.writeInt(1);
            out.writeInt(60 << 20);
        });
        var asked = new Asked(content);

        assertThrows(EOFException.class, () -> MessageCodec.read(new DataInputStream(asked)));

        assertTrue(asked.most < 1 << 20, asked.most + " bytes were ready to be filled");
    }

    /** Remembers how many bytes anybody wanted at once. */
    private static final class Asked extends ByteArrayInputStream {

        private int most;

        Asked(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            most = Math.max(most, length);
            return super.read(into, offset, length);
        }
    }

    /** A failed check whose broken assertion has no cause that there is. */
    private static void brokenAs(DataOutputStream out, String cause) throws IOException {
        out.writeByte('f');
        out.writeInt(0);
        out.writeByte('f');
        out.writeInt(1);
        out.writeByte('a');
        Wire.putText(out, cause);
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] content(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** The content as the first message of whoever knows the secret. */
    private static byte[] sealed(byte[] content) throws IOException {
        return content(out -> {
            out.writeInt(content.length);
            out.writeLong(0);
            out.write(content);
            out.write(new Seal(NONCE).of(0, content));
        });
    }

    private static byte[] sent(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MessageWriter(out, NONCE).write(message);
        return out.toByteArray();
    }

    private static Message read(byte[] bytes) throws IOException {
        return new MessageReader(new ByteArrayInputStream(bytes), NONCE).read();
    }
}
