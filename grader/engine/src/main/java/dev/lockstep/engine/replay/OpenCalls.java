package dev.lockstep.engine.replay;

import dev.lockstep.engine.simulation.SimThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls that each thread is in: of the JDK by the program, and of the program's methods; and who threw what. */
final class OpenCalls {

    private final Map<Integer, List<Noted>> ofJdk = new HashMap<>();
    private final Map<Integer, List<Method>> ofProgram = new HashMap<>();
    private final Map<Throwable, Integer> throwers = new IdentityHashMap<>();

    /** A method of the program that runs, and the step by which the check called it; null if the program did so itself. */
    private record Method(
            String type, String name, @Nullable Noted call) {}

    /** A call of the JDK begins. */
    void open(Noted call) {
        ofJdk.computeIfAbsent(call.thread, _ -> new ArrayList<>()).add(call);
    }

    /** The call of the JDK at {@code site} ends. */
    @Nullable
    Noted close(SimThread thread, int site) {
        List<Noted> open = ofJdk.getOrDefault(thread.id(), List.of());
        while (!open.isEmpty()) {
            Noted call = open.removeLast();
            if (call.site == site) {
                return call;
            }
        }
        return null;
    }

    /** The innermost call of the JDK that {@code thread} is in. */
    @Nullable
    Noted innermost(SimThread thread) {
        List<Noted> open = ofJdk.getOrDefault(thread.id(), List.of());
        return open.isEmpty() ? null : open.getLast();
    }

    /** A method of the program begins. */
    void enter(SimThread thread, String type, String method, @Nullable Noted call) {
        ofProgram.computeIfAbsent(thread.id(), _ -> new ArrayList<>()).add(new Method(type, method, call));
    }

    /** It ends; returns the step by which the check called it. */
    @Nullable
    Noted leave(SimThread thread, String type, String method) {
        List<Method> open = ofProgram.getOrDefault(thread.id(), List.of());
        while (!open.isEmpty()) {
            Method last = open.removeLast();
            if (last.name().equals(method) && last.type().equals(type)) {
                return last.call();
            }
        }
        return null;
    }

    /** {@code thrown} passes through {@code thread}. */
    void threw(SimThread thread, Throwable thrown) {
        throwers.putIfAbsent(thrown, thread.id());
    }

    /** Whether another thread than {@code thread} threw it first. */
    boolean comesFromAnother(SimThread thread, Throwable thrown) {
        return throwers.getOrDefault(thrown, thread.id()) != thread.id();
    }
}
