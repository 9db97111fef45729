package dev.lockstep.runner;

import dev.lockstep.runner.compile.SourceCompiler;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Compiles what the grader sends, one job after another. Nothing of it is ever run, so one job cannot disturb the next by what it does. */
final class Compilations {

    private final BlockingQueue<Job.Compile> waiting = new LinkedBlockingQueue<>();
    private final MessageWriter messages;

    Compilations(MessageWriter messages) {
        this.messages = messages;
    }

    /** Takes in one more. */
    void add(Job job) {
        if (!(job instanceof Job.Compile compile)) {
            throw new IllegalArgumentException("this process compiles and does nothing else, and was given "
                    + job.getClass().getSimpleName());
        }
        waiting.add(compile);
    }

    /** Compiles all that comes; does not return, but throws what a compiler that is broken throws. */
    void run() {
        try {
            while (true) {
                Message answer = SourceCompiler.compile(waiting.take());
                messages.write(answer);
                messages.write(new Message.End(SourceCompiler.hasGivenUp(answer)));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the compiler", e);
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens any more", e);
        }
    }
}
