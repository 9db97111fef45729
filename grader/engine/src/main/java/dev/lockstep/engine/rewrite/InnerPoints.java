package dev.lockstep.engine.rewrite;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Calls inside the JDK behind which other threads may come first: those that hand over to code of the program (a task, a function, a
 * listener), and those that fetch one element after another.
 *
 * <p>When code of the program returns, the JDK goes on in its own name: it completes a future, fetches the next task, tells the
 * next listener. Between two elements a concurrent collection may change. Others may be faster than either.
 */
final class InnerPoints {

    private static final Set<String> INTERFACES = Set.of(
            "java/lang/Runnable",
            "java/util/concurrent/Callable",
            "java/util/concurrent/ThreadFactory",
            "java/util/concurrent/RejectedExecutionHandler",
            "java/util/concurrent/Executor",
            "java/util/concurrent/Flow$Subscriber",
            "java/util/concurrent/ForkJoinPool$ManagedBlocker");

    private static final Set<String> METHODS = Set.of(
            "java/util/concurrent/ForkJoinTask.exec",
            "java/util/concurrent/RecursiveTask.compute",
            "java/util/concurrent/RecursiveAction.compute",
            "java/util/concurrent/CountedCompleter.compute",
            "java/util/concurrent/CountedCompleter.onCompletion",
            "java/util/concurrent/FutureTask.done",
            // Also where no program overrides it: from the last arrival on until the next phase, nobody may arrive.
            "java/util/concurrent/Phaser.onAdvance",
            "java/util/concurrent/ThreadPoolExecutor.beforeExecute",
            "java/util/concurrent/ThreadPoolExecutor.afterExecute",
            "java/util/concurrent/ThreadPoolExecutor.terminated");

    private InnerPoints() {}

    /** The hook that lets others come first. */
    static MethodInsnNode point() {
        return Edit.hook(Edit.MEMORY, "between", "()V");
    }

    /** Whether {@code call}, in a class of {@code kind}, is one of them. */
    static boolean contain(MethodInsnNode call, Kind kind) {
        return switch (kind) {
            case PROGRAM -> false;
            case COLLECTION ->
                isNextOfMany(call) || (call.owner.equals("java/util/TimerTask") && call.name.equals("run"));
            case CONCURRENT -> isNextOfMany(call) || isOfConcurrent(call);
        };
    }

    /** Copies and bulk operations go from element to element. */
    private static boolean isNextOfMany(MethodInsnNode call) {
        return call.owner.equals("java/util/Iterator") && call.name.equals("next");
    }

    private static boolean isOfConcurrent(MethodInsnNode call) {
        boolean ofInterface = call.getOpcode() == Opcodes.INVOKEINTERFACE
                && (INTERFACES.contains(call.owner) || call.owner.startsWith("java/util/function/"));
        return ofInterface || METHODS.contains(call.owner + "." + call.name);
    }
}
