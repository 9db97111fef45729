package dev.lockstep.cli.fuzz;

import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageReader;
import dev.lockstep.runner.protocol.MessageWriter;
import dev.lockstep.runner.protocol.Nonce;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stream of messages that a process of the sandbox sends.
 *
 * <p>Changed by somebody without its secret, it is read up to the change and never beyond, so that its end, without which nothing
 * counts, is only ever reached where nothing was changed. Under the right seal it is understood or refused.
 */
final class MessagesTarget implements Target {

    private static final int MOST_MESSAGES = 5;

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public void tryOne(Dice dice) throws IOException, MisbehavedException {
        byte[] nonce = dice.noise(Nonce.BYTES);
        List<Message> sent = messages(dice);
        if (dice.either()) {
            withoutTheSecret(sent, nonce, dice);
        } else {
            withTheSecret(dice.oneOf(sent), nonce, dice);
        }
    }

    private static List<Message> messages(Dice dice) {
        RandomMessages random = new RandomMessages(dice);
        List<Message> messages = new ArrayList<>();
        for (int count = dice.below(MOST_MESSAGES); count > 0; count--) {
            messages.add(random.next());
        }
        messages.add(new Message.End(dice.either()));
        return messages;
    }

    private static void withoutTheSecret(List<Message> sent, byte[] nonce, Dice dice)
            throws IOException, MisbehavedException {
        byte[] stream = written(sent, nonce);
        byte[] changed = dice.either() ? Changes.in(stream, dice) : moved(sent, nonce, dice);

        List<Message> read = read(changed, nonce);

        byte[] understood = written(read, nonce);
        boolean isBeginning = read.size() <= sent.size() && startsWith(stream, understood);
        MisbehavedException.unless(isBeginning, "read other messages than were sent: " + read);
        boolean isWhole = read.size() < sent.size() || startsWith(changed, stream);
        MisbehavedException.unless(isWhole, "a changed stream was read to its end");
    }

    /** Whole messages in another order, twice or not at all, each with the seal that it had. */
    private static byte[] moved(List<Message> sent, byte[] nonce, Dice dice) throws IOException {
        byte[] stream = written(sent, nonce);
        List<byte[]> frames = new ArrayList<>();
        for (int count = 0; count < sent.size(); count++) {
            int from = written(sent.subList(0, count), nonce).length;
            int to = written(sent.subList(0, count + 1), nonce).length;
            frames.add(Arrays.copyOfRange(stream, from, to));
        }
        ByteArrayOutputStream moved = new ByteArrayOutputStream();
        for (int count = dice.below(2 * frames.size()); count >= 0; count--) {
            moved.writeBytes(dice.oneOf(frames));
        }
        return moved.toByteArray();
    }

    private static void withTheSecret(Message message, byte[] nonce, Dice dice)
            throws IOException, MisbehavedException {
        byte[] changed = Changes.in(SealedFrame.content(written(List.of(message), nonce)), dice);

        for (Message read : read(SealedFrame.around(changed, nonce), nonce)) {
            // What was understood is what can be written, and no byte of it is left over.
            byte[] again = written(List.of(read), nonce);
            boolean same = Arrays.equals(again, written(read(again, nonce), nonce));
            MisbehavedException.unless(same, "a message does not come back as it was understood: " + read);
        }
    }

    private static List<Message> read(byte[] stream, byte[] nonce) throws MisbehavedException {
        MessageReader reader = new MessageReader(new ByteArrayInputStream(stream), nonce);
        List<Message> read = new ArrayList<>();
        try {
            while (read.isEmpty() || !(read.getLast() instanceof Message.End)) {
                read.add(reader.read());
            }
        } catch (IOException refused) {
            Said.properly(refused.getMessage());
        }
        return read;
    }

    private static byte[] written(List<Message> messages, byte[] nonce) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageWriter writer = new MessageWriter(out, nonce);
        for (Message message : messages) {
            writer.write(message);
        }
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] whole, byte[] beginning) {
        return whole.length >= beginning.length
                && Arrays.equals(whole, 0, beginning.length, beginning, 0, beginning.length);
    }
}
