package dev.lockstep.runner;

import dev.lockstep.runner.checks.PlayedCheck;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Plays one check of one submission, move after move, on the thread that reads what comes of it, as where checks are run. */
final class Plays {

    private final MessageWriter messages;

    Plays(MessageWriter messages) {
        this.messages = messages;
    }

    /** Begins the play, and goes on with it; does not return. */
    void run(Job.Play first, BlockingQueue<Job> more) throws IOException {
        PlayedCheck check = PlayedCheck.of(first);
        answer(check, first.moves());
        try {
            while (true) {
                if (!(more.take() instanceof Job.PlayOn(var moves))) {
                    throw new IllegalStateException("this process plays, and does nothing else");
                }
                answer(check, moves);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the main thread", e);
        }
    }

    private void answer(PlayedCheck check, List<String> moves) throws IOException {
        messages.write(new Message.Played(check.after(moves)));
        messages.write(new Message.End(false));
    }
}
