package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the call in which an exception was thrown that ended another thread: a check that waits for its threads hands it on. */
final class HandedOn {

    private HandedOn() {}

    /** The check's call that threw the exception of class {@code type} with which another thread ended. */
    static Optional<Noted> from(List<Noted> all, String type) {
        return all.stream()
                .filter(step -> step.sort == Sort.DIED && isOf(step.object, type))
                .findFirst()
                .flatMap(died -> all.stream()
                        .filter(step -> step.sort == Sort.CALLED_BY_CHECK)
                        .filter(step -> step.thrown == died.object && step.thread != died.thread)
                        .findFirst());
    }

    private static boolean isOf(@Nullable Object thrown, String type) {
        return thrown != null && thrown.getClass().getName().equals(type);
    }
}
