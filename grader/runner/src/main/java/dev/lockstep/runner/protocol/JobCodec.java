package dev.lockstep.runner.protocol;

import dev.lockstep.runner.protocol.Job.Compile;
import dev.lockstep.runner.protocol.Job.Implementation;
import dev.lockstep.runner.protocol.Job.ListChecks;
import dev.lockstep.runner.protocol.Job.Patience;
import dev.lockstep.runner.protocol.Job.Play;
import dev.lockstep.runner.protocol.Job.PlayOn;
import dev.lockstep.runner.protocol.Job.Rehearse;
import dev.lockstep.runner.protocol.Job.RunChecks;
import dev.lockstep.runner.protocol.Job.TryTests;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/** Writes and reads a job as it goes over standard input. */
public final class JobCodec {

    private JobCodec() {}

    /** Writes {@code job}. */
    public static void write(DataOutput out, Job job) throws IOException {
        switch (job) {
            case Compile compile -> {
                out.writeByte('C');
                Wire.putList(out, compile.sources(), JobCodec::putSource);
                Wire.putList(out, compile.supplied(), JobCodec::putSource);
                Wire.putList(out, compile.classPath(), Wire::putText);
            }
            case ListChecks list -> {
                out.writeByte('L');
                Wire.putClasses(out, list.tests());
                Wire.putClasses(out, list.submission());
            }
            case RunChecks run -> {
                out.writeByte('R');
                Wire.putClasses(out, run.tests());
                Wire.putClasses(out, run.submission());
                Wire.putList(out, run.checks(), Wire::putText);
                out.writeInt(run.opinions());
                putPatience(out, run.patience());
                out.writeLong(run.seed());
                Wire.putOptional(out, run.schedule(), Wire::putText);
                out.writeInt(run.rounds());
            }
            case TryTests(var tests, var implementations, var patience, var seed, var rounds) -> {
                out.writeByte('I');
                Wire.putClasses(out, tests);
                Wire.putList(out, implementations, JobCodec::putImplementation);
                putPatience(out, patience);
                out.writeLong(seed);
                out.writeInt(rounds);
            }
            case Play play -> {
                out.writeByte('P');
                Wire.putClasses(out, play.tests());
                Wire.putClasses(out, play.submission());
                Wire.putText(out, play.check());
                Wire.putList(out, play.moves(), Wire::putText);
            }
            case PlayOn(var moves) -> {
                out.writeByte('O');
                Wire.putList(out, moves, Wire::putText);
            }
            case Rehearse(var jobs) -> {
                out.writeByte('T');
                Wire.putList(out, jobs, JobCodec::write);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the input is anything else
     */
    public static Job read(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'C' ->
                new Compile(
                        Wire.getList(in, JobCodec::getSource),
                        Wire.getList(in, JobCodec::getSource),
                        Wire.getList(in, Wire::getText));
            case 'L' -> new ListChecks(Wire.getClasses(in), Wire.getClasses(in));
            case 'R' -> getRunChecks(in);
            case 'I' -> getTryTests(in);
            case 'P' ->
                new Play(Wire.getClasses(in), Wire.getClasses(in), Wire.getText(in), Wire.getList(in, Wire::getText));
            case 'O' -> new PlayOn(Wire.getList(in, Wire::getText));
            case 'T' -> new Rehearse(Wire.getList(in, JobCodec::read));
            default ->
                throw new IOException("a job begins with C, L, R, I, P, O or T; this one begins with byte " + kind);
        };
    }

    private static Job getRunChecks(DataInput in) throws IOException {
        try {
            return new RunChecks(
                    Wire.getClasses(in),
                    Wire.getClasses(in),
                    Wire.getList(in, Wire::getText),
                    in.readInt(),
                    getPatience(in),
                    in.readLong(),
                    Wire.getOptional(in, Wire::getText),
                    in.readInt());
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no such job", e);
        }
    }

    private static Job getTryTests(DataInput in) throws IOException {
        try {
            return new TryTests(
                    Wire.getClasses(in),
                    Wire.getList(in, JobCodec::getImplementation),
                    getPatience(in),
                    in.readLong(),
                    in.readInt());
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no such job", e);
        }
    }

    private static void putImplementation(DataOutput out, Implementation implementation) throws IOException {
        Wire.putClasses(out, implementation.classes());
        out.writeBoolean(implementation.right());
    }

    private static Implementation getImplementation(DataInput in) throws IOException {
        return new Implementation(Wire.getClasses(in), in.readBoolean());
    }

    private static void putSource(DataOutput out, Source source) throws IOException {
        Wire.putText(out, source.name());
        Wire.putText(out, source.text());
    }

    private static Source getSource(DataInput in) throws IOException {
        return new Source(Wire.getText(in), Wire.getText(in));
    }

    private static void putPatience(DataOutput out, Patience patience) throws IOException {
        out.writeLong(patience.cpu().toNanos());
        out.writeLong(patience.wall().toNanos());
        out.writeBoolean(patience.last());
    }

    private static Patience getPatience(DataInput in) throws IOException {
        return new Patience(Duration.ofNanos(in.readLong()), Duration.ofNanos(in.readLong()), in.readBoolean());
    }
}
