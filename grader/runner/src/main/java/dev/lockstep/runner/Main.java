package dev.lockstep.runner;

import dev.lockstep.engine.threads.LiveThreads;
import dev.lockstep.runner.checks.CheckLister;
import dev.lockstep.runner.checks.CheckRunner;
import dev.lockstep.runner.compile.SourceCompiler;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.JobCodec;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageWriter;
import dev.lockstep.runner.protocol.Nonce;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The program inside the sandbox: does one job, says what came of it, and ends. */
public final class Main {

    /** How a process ends that nobody listens to any more. */
    private static final int ABANDONED = 4;

    private Main() {}

    /**
     * Reads a nonce and a job from standard input and writes messages to standard output.
     *
     * @param args {@link Job#CHECKS_TO_COME}, {@link Job#LOCKED}, both or nothing
     */
    public static void main(String[] args) throws IOException {
        boolean locked = List.of(args).contains(Job.LOCKED);
        Optional<InnerLock> lock = locked ? Optional.of(InnerLock.prepare()) : Optional.empty();
        Optional<WarmUp> warmUp =
                List.of(args).contains(Job.CHECKS_TO_COME) ? Optional.of(WarmUp.begin(lock)) : Optional.empty();
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        keepStandardStreamsForTheSubmission();
        byte[] nonce = new byte[Nonce.BYTES];
        Job job;
        try {
            in.readFully(nonce);
            job = JobCodec.read(in);
        } catch (EOFException _) {
            endAbandoned();
            return;
        }
        MessageWriter messages = new MessageWriter(out, nonce);
        warmUp.ifPresent(WarmUp::end);
        if (!(job instanceof Job.Rehearse)) {
            endWithTheGrader(in);
        }
        LiveThreads.ofProcess();
        lock.ifPresent(it -> it.lock(job));
        boolean spent = perform(job, messages);
        messages.write(new Message.End(spent));
        if (job instanceof Job.Rehearse) {
            // The JVM writes its cache on an orderly exit.
            System.exit(0);
        }
        // Threads of the submission that are still alive must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    private static boolean perform(Job job, MessageWriter messages) throws IOException {
        return switch (job) {
            case Job.Compile compile -> {
                messages.write(SourceCompiler.compile(compile));
                yield false;
            }
            case Job.ListChecks list -> {
                messages.write(new CheckLister(list).list());
                yield false;
            }
            case Job.RunChecks run -> new CheckRunner(run, messages).run();
            case Job.Rehearse(var jobs) -> {
                for (Job each : jobs) {
                    perform(each, messages);
                }
                yield false;
            }
        };
    }

    /** What a submission prints goes to standard error; standard output belongs to the messages. */
    private static void keepStandardStreamsForTheSubmission() {
        PrintStream printed = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        System.setIn(InputStream.nullInputStream());
    }

    /** Ends this process as soon as the grader closes the other end of standard input, or dies. */
    private static void endWithTheGrader(InputStream in) {
        Thread.ofPlatform().daemon().name("end with the grader").start(() -> {
            try {
                while (in.read() != -1) {
                    // Nothing more is expected; only the end counts.
                }
            } catch (IOException _) {
                // A broken pipe is an end, too.
            }
            endAbandoned();
        });
    }

    private static void endAbandoned() {
        try {
            Abandoned.clearUp();
        } finally {
            Runtime.getRuntime().halt(ABANDONED);
        }
    }
}
