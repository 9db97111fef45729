package dev.lockstep.runner;

import dev.lockstep.engine.threads.LiveThreads;
import dev.lockstep.runner.checks.CheckLister;
import dev.lockstep.runner.checks.CheckRunner;
import dev.lockstep.runner.checks.TestTrials;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The program inside the sandbox: does one job, says what came of it, and ends; or compiles, one job after another; or plays, one move after another. */
public final class Main {

    /** How a process ends that nobody listens to any more. */
    private static final int ABANDONED = 4;

    /** How a process ends that cannot do any job. */
    private static final int UNREADY = 5;

    private Main() {}

    /**
     * Reads a nonce and a job from standard input and writes messages to standard output.
     *
     * @param args {@link Job#LOCKED}, and what is announced: {@link Job#CHECKS_TO_COME}, {@link Job#COMPILING_TO_COME}, with or without
     *     {@link Job#MORE_TO_COME}, or nothing; {@link Job#REHEARSAL} beside them
     */
    public static void main(String[] args) throws IOException {
        List<String> announced = List.of(args);
        Optional<InnerLock> lock = announced.contains(Job.LOCKED) ? Optional.of(InnerLock.prepare()) : Optional.empty();
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        keepStandardStreamsForTheSubmission();
        try {
            byte[] nonce = new byte[Nonce.BYTES];
            in.readFully(nonce);
            MessageWriter messages = new MessageWriter(out, nonce);
            WarmUp warmUp = WarmUp.begin(announced, lock, messages, in.available() > 0, Main::endUnready);
            if (announced.contains(Job.MORE_TO_COME)) {
                compileWhatComes(in, warmUp, lock, messages);
            } else {
                doOneJob(in, warmUp, lock, messages);
            }
        } catch (EOFException _) {
            endAbandoned();
        }
    }

    private static void doOneJob(DataInputStream in, WarmUp warmUp, Optional<InnerLock> lock, MessageWriter messages)
            throws IOException {
        Job job = JobCodec.read(in);
        warmUp.end();
        BlockingQueue<Job> moves = new LinkedBlockingQueue<>();
        if (job instanceof Job.Play) {
            hearMoves(in, moves);
        } else if (!(job instanceof Job.Rehearse)) {
            endWithTheGrader(in);
        }
        LiveThreads.ofProcess();
        lock.ifPresent(it -> it.lock(job));
        if (job instanceof Job.Play play) {
            new Plays(messages).run(play, moves);
        }
        boolean spent = perform(job, messages);
        messages.write(new Message.End(spent));
        if (job instanceof Job.Rehearse) {
            // The JVM writes its cache on an orderly exit.
            System.exit(0);
        }
        // Threads of the submission that are still alive must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    /** Until standard input ends: this thread sees that even while something is being compiled. */
    private static void compileWhatComes(
            DataInputStream in, WarmUp warmUp, Optional<InnerLock> lock, MessageWriter messages) throws IOException {
        Compilations compilations = new Compilations(messages);
        Job first = JobCodec.read(in);
        warmUp.end();
        lock.ifPresent(it -> it.lock(first));
        compilations.add(first);
        Thread.ofPlatform()
                .daemon()
                .name("compile")
                .uncaughtExceptionHandler((_, broken) -> endUnready(broken))
                .start(compilations::run);
        while (true) {
            compilations.add(JobCodec.read(in));
        }
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
            case Job.TryTests tests -> new TestTrials(tests, messages).run();
            case Job.Play _, Job.PlayOn _ ->
                throw new IllegalArgumentException("a play is begun by a process of its own");
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

    /** The same, for one that is told more than its first job. */
    private static void hearMoves(DataInputStream in, BlockingQueue<Job> moves) {
        Thread.ofPlatform().daemon().name("hear the moves").start(() -> {
            try {
                while (true) {
                    moves.add(JobCodec.read(in));
                }
            } catch (IOException _) {
                // The end, or what nobody of ours has sent.
            }
            endAbandoned();
        });
    }

    private static void endUnready(Throwable why) {
        try {
            why.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(UNREADY);
        }
    }

    private static void endAbandoned() {
        try {
            Abandoned.clearUp();
        } finally {
            Runtime.getRuntime().halt(ABANDONED);
        }
    }
}
