package dev.lockstep.engine.rewrite;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Puts hooks before a method's calls, or in their place. */
final class Calls {

    private static final String SECURE_RANDOM = "java/security/SecureRandom";
    private static final String THREAD = "java/lang/Thread";
    private static final String REFERENCES = Hooks.ENGINE + "ReferenceHooks";
    private static final String OWN_THREAD = Hooks.ENGINE + "LockstepThread";

    /** Which objects the garbage collector has taken is left to chance; in a simulation it takes none of these. */
    private static final Set<String> OF_REFERENCES =
            Set.of("java/lang/ref/WeakReference", "java/lang/ref/SoftReference");

    private final Edit edit;
    private final Rewriter rewriter;
    private final Atomics atomics;
    private final InitialiserCalls initialisers;
    private final FieldAccesses fields;
    private final InnerExits innerExits;

    Calls(Edit edit, Rewriter rewriter, Atomics atomics, InitialiserCalls initialisers, FieldAccesses fields) {
        this.edit = edit;
        this.rewriter = rewriter;
        this.atomics = atomics;
        this.initialisers = initialisers;
        this.fields = fields;
        this.innerExits = new InnerExits(edit.method);
    }

    /** Call it when all of the method's calls have been rewritten. */
    void finish() {
        innerExits.rewrite();
    }

    void rewrite(MethodInsnNode call) {
        if (call.name.equals("<init>")) {
            constructor(call);
            return;
        }
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            initialisers.before(call, call.owner);
        }
        if (isCopyOfThis(call)) {
            fields.readAll(call);
            return;
        }
        GivenArguments.add(edit, call);
        if (InnerPoints.contain(call, edit.kind)) {
            edit.code.insert(call, InnerPoints.point());
            innerExits.watch(call);
        } else if (BulkOperations.dealWithOne(call, edit.method)) {
            edit.code.insert(call, InnerPoints.point());
        }
        Hooks.Hook hook = hookFor(call);
        if (hook != null) {
            redirect(call, hook);
        } else if (call.getOpcode() == Opcodes.INVOKESPECIAL && call.owner.equals(THREAD)) {
            call.owner = OWN_THREAD;
        } else {
            withoutHook(call);
        }
    }

    private void withoutHook(MethodInsnNode call) {
        MethodInsnNode atomic = atomics.rewrite(edit.code, call);
        if (atomic != null && edit.ofProgram()) {
            Entries.show(edit.type, edit.method, atomic, edit.site(call));
        } else if (edit.ofProgram()) {
            outside(call);
        }
    }

    private static boolean isCopyOfThis(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKESPECIAL
                && call.owner.equals("java/lang/Object")
                && call.name.equals("clone");
    }

    /** A call from the program of what has no hook of its own. */
    private void outside(MethodInsnNode call) {
        rewriter.refuseIfUnsupported(call, edit.type, edit.line);
        String shared = rewriter.sharedOwner(call);
        String owner = rewriter.ownerOutside(call);
        if (owner != null && WatchedCalls.isWatched(call, owner)) {
            WatchedCalls.watch(edit.type, edit.method, call, owner, edit.site(call));
        } else if (shared != null) {
            int site = edit.site(shared, call);
            edit.before(call, new LdcInsnNode(site), Edit.hook(Edit.MEMORY, "call", "(I)V"));
            Entries.show(edit.type, edit.method, call, site);
        }
    }

    // ---- new objects

    void made(TypeInsnNode made) {
        initialisers.behind(made);
        made.desc = standInFor(made.desc);
    }

    private void constructor(MethodInsnNode call) {
        call.owner = standInFor(call.owner);
        GivenArguments.addToConstructor(edit, call);
        if (OF_REFERENCES.contains(call.owner)) {
            keep(call);
        }
        if (edit.ofProgram()) {
            rewriter.refuseIfUnsupported(call, edit.type, edit.line);
            if (Handlers.looksLikeMistake(call.owner) && !isOfSuperclass(call)) {
                Handlers.tellWhatIsMade(edit.code, call);
            }
        }
    }

    /** What a reference is made for, the first argument, stays until the end of the simulation. */
    private void keep(MethodInsnNode call) {
        boolean alone = call.desc.equals("(Ljava/lang/Object;)V");
        edit.before(call, new InsnNode(alone ? Opcodes.DUP : Opcodes.DUP2));
        if (!alone) {
            edit.before(call, new InsnNode(Opcodes.POP));
        }
        edit.before(call, Edit.hook(REFERENCES, "keeps", "(Ljava/lang/Object;)V"));
    }

    private boolean isOfSuperclass(MethodInsnNode constructor) {
        return edit.method.name.equals("<init>") && constructor == Tracking.firstCallOn(edit.method);
    }

    private static String standInFor(String type) {
        return switch (type) {
            case THREAD -> OWN_THREAD;
            case SECURE_RANDOM -> Hooks.SECURE;
            default -> type;
        };
    }

    // ---- calls that have a hook

    private Hooks.@Nullable Hook hookFor(MethodInsnNode call) {
        // What the JDK's own classes order is followed by what they access.
        if (!edit.ofProgram() && call.owner.startsWith("java/lang/invoke/")) {
            return null;
        }
        return switch (call.getOpcode()) {
            case Opcodes.INVOKESTATIC -> hookForStatic(call);
            case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE -> hookForVirtual(call);
            case Opcodes.INVOKESPECIAL ->
                call.owner.equals("java/lang/Object") ? Hooks.ofSuperObject(call.name + call.desc) : null;
            default -> null;
        };
    }

    private Hooks.@Nullable Hook hookForStatic(MethodInsnNode call) {
        if (edit.ofProgram()
                && call.owner.equals("java/lang/Class")
                && call.name.equals("forName")
                && !call.desc.contains("Ljava/lang/Module;")) {
            return Reflective.hookFor(call.owner, call.name);
        }
        String signature = call.name + call.desc;
        if (!edit.ofProgram() && call.owner.equals("java/lang/System") && call.name.equals("nanoTime")) {
            return Hooks.CLOCK_OF_JDK;
        }
        return rewriter.isThread(call.owner) ? Hooks.ofThreadClass(signature) : Hooks.ofStatic(call.owner, signature);
    }

    private Hooks.@Nullable Hook hookForVirtual(MethodInsnNode call) {
        String signature = call.name + call.desc;
        Hooks.Hook ofAny = Hooks.ofAnyObject(signature);
        if (ofAny != null) {
            return ofAny;
        }
        Hooks.Hook ofThrowable = edit.ofProgram() ? Hooks.ofThrowable(signature) : null;
        if (ofThrowable != null && rewriter.isThrowable(call.owner)) {
            return ofThrowable;
        }
        Hooks.Hook ofThread = Hooks.ofThread(signature);
        if (ofThread != null && rewriter.isThread(call.owner)) {
            return ofThread;
        }
        Hooks.Hook reflective = edit.ofProgram() ? Reflective.hookFor(call.owner, call.name) : null;
        return reflective == null ? Hooks.ofVirtual(call.owner, signature) : reflective;
    }

    private void redirect(MethodInsnNode call, Hooks.Hook hook) {
        String arguments = call.desc.substring(1).replace("Ljdk/internal/vm/ThreadContainer;", "Ljava/lang/Object;");
        String receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? "" : receiverOf(call);
        String descriptor = "(" + receiver + arguments;
        if (hook.withSite()) {
            edit.before(call, edit.siteOutsideJdk(call));
            descriptor = descriptor.replace(")", "I)");
        }
        edit.code.set(call, Edit.hook(hook.owner(), hook.name(), descriptor));
    }

    private String receiverOf(MethodInsnNode call) {
        if (rewriter.isThread(call.owner)) {
            return "Ljava/lang/Thread;";
        }
        if (rewriter.isThrowable(call.owner)) {
            return "Ljava/lang/Throwable;";
        }
        return switch (call.owner) {
            case "java/util/concurrent/TimeUnit",
                    "java/lang/Class",
                    "java/lang/ClassLoader",
                    "java/lang/reflect/Method",
                    "java/lang/reflect/Constructor",
                    "java/lang/invoke/MethodHandles$Lookup" -> "L" + call.owner + ";";
            default -> "Ljava/lang/Object;";
        };
    }
}
