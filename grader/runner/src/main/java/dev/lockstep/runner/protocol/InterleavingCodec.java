package dev.lockstep.runner.protocol;

import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** Writes and reads an interleaving. */
final class InterleavingCodec {

    private InterleavingCodec() {}

    static void write(DataOutput out, Interleaving interleaving) throws IOException {
        Wire.putText(out, interleaving.headline());
        Wire.putText(out, interleaving.explanation());
        Wire.putList(out, interleaving.threads(), InterleavingCodec::putLane);
        Wire.putList(out, interleaving.steps(), InterleavingCodec::putStep);
        FindingCodec.write(out, interleaving.finding());
    }

    static Interleaving read(DataInput in) throws IOException {
        return new Interleaving(
                Wire.getText(in),
                Wire.getText(in),
                Wire.getList(in, InterleavingCodec::getLane),
                Wire.getList(in, InterleavingCodec::getStep),
                FindingCodec.read(in));
    }

    private static void putLane(DataOutput out, Lane lane) throws IOException {
        out.writeInt(lane.number());
        Wire.putText(out, lane.name());
    }

    private static Lane getLane(DataInput in) throws IOException {
        return new Lane(in.readInt(), Wire.getText(in));
    }

    static void putStep(DataOutput out, Step step) throws IOException {
        out.writeInt(step.thread());
        Wire.putText(out, step.kind().name());
        Wire.putText(out, step.words());
        Wire.putOptional(out, step.place(), InterleavingCodec::putPlace);
        Wire.putList(out, step.locksHeld(), Wire::putText);
        out.writeLong(step.time().toNanos());
        out.writeBoolean(step.inside());
        out.writeInt(step.folded());
        MomentCodec.write(out, step.moment());
    }

    static Step getStep(DataInput in) throws IOException {
        try {
            return new Step(
                    in.readInt(),
                    getKind(in),
                    Wire.getText(in),
                    Wire.getOptional(in, InterleavingCodec::getPlace),
                    Wire.getList(in, Wire::getText),
                    Duration.ofNanos(in.readLong()),
                    in.readBoolean(),
                    in.readInt(),
                    MomentCodec.read(in));
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no such step", e);
        }
    }

    private static Step.Kind getKind(DataInput in) throws IOException {
        String name = Wire.getText(in);
        return Arrays.stream(Step.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no such kind of step"));
    }

    static void putPlace(DataOutput out, Place place) throws IOException {
        Wire.putText(out, place.type());
        Wire.putText(out, place.method());
        Wire.putText(out, place.file());
        out.writeInt(place.line());
    }

    static Place getPlace(DataInput in) throws IOException {
        return new Place(Wire.getText(in), Wire.getText(in), Wire.getText(in), in.readInt());
    }
}
