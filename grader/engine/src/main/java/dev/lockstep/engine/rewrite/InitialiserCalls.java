package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.ClassRegistry;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Puts what sees to it that a class is initialised where a method uses that class first. */
final class InitialiserCalls {

    private static final String CLASSES = Hooks.ENGINE + "ClassHooks";

    private final Edit edit;
    private final Rewriter rewriter;

    InitialiserCalls(Edit edit, Rewriter rewriter) {
        this.edit = edit;
        this.rewriter = rewriter;
    }

    void behind(TypeInsnNode made) {
        int number = made.desc.equals(edit.type.name) ? -1 : rewriter.initialiserOf(made.desc);
        if (number >= 0) {
            // Not before: frames name an object that is not initialised yet by the position of its NEW.
            edit.code.insert(made, ensure(number));
        }
    }

    /** Puts it before the use of a static member of the class {@code name}. */
    void before(AbstractInsnNode use, String name) {
        if (name.equals(edit.type.name) && !mayMeetItsInitialiser()) {
            return;
        }
        int number = rewriter.initialiserOf(name);
        if (number >= 0) {
            edit.code.insertBefore(use, ensure(number));
        }
    }

    /** The JVM itself calls the {@code values()} of an enum, for EnumSet and the like. */
    void atStartOfEnumsValues() {
        boolean isValues = edit.ofProgram()
                && (edit.type.access & Opcodes.ACC_ENUM) != 0
                && edit.method.name.equals("values")
                && (edit.method.access & Opcodes.ACC_STATIC) != 0;
        int number = isValues ? rewriter.initialiserOf(edit.type.name) : -1;
        if (number >= 0) {
            edit.code.insert(ensure(number));
        }
    }

    /** Whether the initialiser of this class may start threads that get here before it has ended. */
    private boolean mayMeetItsInitialiser() {
        return edit.ofProgram()
                && !edit.method.name.equals(ClassRegistry.INITIALISER)
                && edit.type.methods.stream()
                        .filter(each -> each.name.equals(ClassRegistry.INITIALISER))
                        .anyMatch(InitialiserCalls::callsSomething);
    }

    private static boolean callsSomething(MethodNode initialiser) {
        for (AbstractInsnNode instruction : initialiser.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode
                    || (instruction instanceof MethodInsnNode call
                            && !Construction.makesOfJdk(call)
                            && !call.name.equals("desiredAssertionStatus"))) {
                return true;
            }
        }
        return false;
    }

    private static InsnList ensure(int number) {
        InsnList ensure = new InsnList();
        ensure.add(new LdcInsnNode(number));
        ensure.add(Edit.hook(CLASSES, "ensure", "(I)V"));
        return ensure;
    }
}
