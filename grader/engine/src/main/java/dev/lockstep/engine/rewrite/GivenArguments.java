package dev.lockstep.engine.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Gives calls of the JDK what they would get from the machine: the clock, seeds, the loader of their caller. */
final class GivenArguments {

    private static final String CLOCK = Hooks.ENGINE + "ClockHooks";
    private static final String RANDOM = Hooks.ENGINE + "RandomHooks";
    private static final String FOR_NAME = "(Ljava/lang/String;)Ljava/lang/Class;";

    private GivenArguments() {}

    /** Turns {@code new Random()} into {@code new Random(seed)}, and the like. */
    static void addToConstructor(Edit edit, MethodInsnNode call) {
        if (call.desc.equals("()V") && !edit.type.name.equals(call.owner)) {
            switch (call.owner) {
                case "java/util/Random", "java/util/SplittableRandom" -> addLong(edit, call, RANDOM, "seed");
                case "java/util/Date" -> addLong(edit, call, CLOCK, "currentTimeMillis");
                default -> {}
            }
        }
    }

    static void add(Edit edit, MethodInsnNode call) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            addClock(edit, call);
        }
        addRandom(edit, call);
        addLoader(edit, call);
    }

    /** Turns {@code LocalDate.now()} into {@code LocalDate.now(clock)}, and the like. */
    private static void addClock(Edit edit, MethodInsnNode call) {
        String none = "()";
        String zone = "(Ljava/time/ZoneId;)";
        if (!call.name.equals("now") || !call.owner.startsWith("java/time/")) {
            return;
        }
        if (call.desc.startsWith(none)) {
            edit.before(call, Edit.hook(CLOCK, "systemDefaultZone", "()Ljava/time/Clock;"));
            call.desc = "(Ljava/time/Clock;)" + call.desc.substring(none.length());
        } else if (call.desc.startsWith(zone)) {
            edit.before(call, Edit.hook(CLOCK, "system", "(Ljava/time/ZoneId;)Ljava/time/Clock;"));
            call.desc = "(Ljava/time/Clock;)" + call.desc.substring(zone.length());
        }
    }

    private static void addRandom(Edit edit, MethodInsnNode call) {
        if (call.name.equals("shuffle")
                && call.owner.equals("java/util/Collections")
                && call.desc.equals("(Ljava/util/List;)V")) {
            edit.before(call, Edit.hook(RANDOM, "newRandom", "()Ljava/util/Random;"));
            call.desc = "(Ljava/util/List;Ljava/util/Random;)V";
        } else if (call.owner.equals("java/util/random/RandomGeneratorFactory")
                && call.name.equals("create")
                && call.desc.startsWith("()")) {
            addLong(edit, call, RANDOM, "seed");
        }
    }

    private static void addLong(Edit edit, MethodInsnNode call, String owner, String from) {
        edit.before(call, Edit.hook(owner, from, "()J"));
        call.desc = "(J)" + call.desc.substring("()".length());
    }

    /** {@code Class.forName(name)} asks the loader of the class that calls it. */
    private static void addLoader(Edit edit, MethodInsnNode call) {
        if (edit.ofProgram() && call.owner.equals("java/lang/Class") && call.desc.equals(FOR_NAME)) {
            edit.before(
                    call,
                    new LdcInsnNode(Type.getObjectType(edit.type.name)),
                    new MethodInsnNode(
                            Opcodes.INVOKEVIRTUAL,
                            "java/lang/Class",
                            "getClassLoader",
                            "()Ljava/lang/ClassLoader;",
                            false));
            call.desc = "(Ljava/lang/String;Ljava/lang/ClassLoader;)Ljava/lang/Class;";
        }
    }
}
