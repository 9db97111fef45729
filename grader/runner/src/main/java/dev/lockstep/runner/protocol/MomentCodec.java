package dev.lockstep.runner.protocol;

import dev.lockstep.engine.trace.Moment;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Writes and reads what is known at a step of an interleaving. */
final class MomentCodec {

    private MomentCodec() {}

    static void write(DataOutput out, Moment moment) throws IOException {
        out.writeInt(moment.index());
        Wire.putText(out, moment.role().name());
        Wire.putText(out, moment.variable());
        Wire.putList(out, moment.values(), MomentCodec::putValue);
        Wire.putList(out, moment.held(), MomentCodec::putHeld);
        Wire.putList(out, moment.waits(), MomentCodec::putWait);
    }

    static Moment read(DataInput in) throws IOException {
        return new Moment(
                in.readInt(),
                getRole(in),
                Wire.getText(in),
                Wire.getList(in, it -> new Moment.Value(Wire.getText(it), Wire.getText(it))),
                Wire.getList(in, it -> new Moment.Held(it.readInt(), Wire.getList(it, Wire::getText))),
                Wire.getList(in, it -> new Moment.Wait(it.readInt(), Wire.getText(it), it.readInt())));
    }

    private static Moment.Role getRole(DataInput in) throws IOException {
        String name = Wire.getText(in);
        return Arrays.stream(Moment.Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no such role of a step"));
    }

    private static void putValue(DataOutput out, Moment.Value value) throws IOException {
        Wire.putText(out, value.variable());
        Wire.putText(out, value.value());
    }

    private static void putHeld(DataOutput out, Moment.Held held) throws IOException {
        out.writeInt(held.thread());
        Wire.putList(out, held.locks(), Wire::putText);
    }

    private static void putWait(DataOutput out, Moment.Wait wait) throws IOException {
        out.writeInt(wait.thread());
        Wire.putText(out, wait.waitsFor());
        out.writeInt(wait.heldBy());
    }
}
