package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites class files so that the engine sees, and decides, all that threads do to each other.
 *
 * <p>Not thread-safe.
 */
final class Rewriter {

    private static final Set<String> SHARED_INTERFACES = Set.of(
            "Collection",
            "Deque",
            "Enumeration",
            "Iterator",
            "List",
            "ListIterator",
            "Map",
            "Map$Entry",
            "NavigableMap",
            "NavigableSet",
            "Queue",
            "SequencedCollection",
            "SequencedMap",
            "SequencedSet",
            "Set",
            "SortedMap",
            "SortedSet");

    private final ClassBytes classes;
    private final Loaders loaders;
    private final Hierarchy hierarchy;
    private final Initialisers initialisers;
    private final Shadows shadows = new Shadows();

    Rewriter(ClassBytes classes, Hierarchy hierarchy, Initialisers initialisers, Loaders loaders) {
        this.classes = classes;
        this.hierarchy = hierarchy;
        this.initialisers = initialisers;
        this.loaders = loaders;
    }

    /** The rewritten class file of a class of the program; null if it is not one. */
    byte @Nullable [] program(String internalName) {
        if (InterfaceConstants.isHolder(internalName)) {
            byte[] original = classes.find(InterfaceConstants.interfaceOf(internalName));
            return original == null ? null : rewrite(() -> InterfaceConstants.holder(read(original)), Kind.PROGRAM);
        }
        byte[] original = classes.find(internalName);
        if (original == null) {
            return null;
        }
        Walls.check(internalName, original);
        return rewrite(() -> read(original), Kind.PROGRAM);
    }

    /** Refuses a class of the program that takes a name of the engine's for its own. */
    void refuseEnginesName(String internalName) {
        if (Walls.isEnginesOwn(internalName) && classes.find(internalName) != null) {
            throw Walls.refusal(internalName, internalName);
        }
    }

    /** The shadow of a class of the JDK, by its original name; null if it has none. */
    byte @Nullable [] shadow(String originalName) {
        Kind kind = Shadows.kindOfOriginal(originalName);
        byte[] original = kind == null ? null : classes.find(originalName);
        return kind == null || original == null ? null : rewrite(() -> read(original), kind);
    }

    private byte[] rewrite(Supplier<ClassNode> original, Kind kind) {
        try {
            return rewrite(original.get(), kind, false);
        } catch (MethodTooLargeException _) {
            return rewriteLean(original.get(), kind);
        } catch (ClassTooLargeException e) {
            throw new Unsupported("a class that is too large once it is rewritten, in %s"
                    .formatted(e.getClassName().replace('/', '.')));
        }
    }

    /** With nothing said of arrays' initial values, of which there may be thousands. */
    private byte[] rewriteLean(ClassNode type, Kind kind) {
        try {
            return rewrite(type, kind, true);
        } catch (MethodTooLargeException e) {
            throw new Unsupported("the method %s, which is too large once it is rewritten, in %s"
                    .formatted(e.getMethodName(), e.getClassName().replace('/', '.')));
        }
    }

    private static ClassNode read(byte[] original) {
        ClassNode type = new ClassNode();
        new ClassReader(original).accept(type, 0);
        return type;
    }

    private byte[] rewrite(ClassNode type, Kind kind, boolean lean) {
        if (kind == Kind.PROGRAM) {
            Refusals.check(type);
            InterfaceConstants.joinNest(type, hierarchy);
        }
        if (kind == Kind.CONCURRENT) {
            Inherited.copyInto(type, classes);
            WeakUpdates.mayFailIn(type);
            Adders.divide(type);
        }
        MethodReferences.desugar(type);
        SynchronizedMethods.unfold(type);
        initialisers.rewrite(type);
        Atomics atomics = new Atomics(type, kind);
        List<MethodNode> methods = new ArrayList<>(type.methods);
        List<Exits> exits = kind == Kind.PROGRAM ? Exits.of(type, methods) : List.of();
        List<CallDepth> counted = kind == Kind.PROGRAM ? CallDepth.of(methods) : List.of();
        methods.forEach(method -> new Body(type, method, kind, this, atomics, lean).rewrite());
        atomics.finish();
        methods.forEach(Handlers::watch);
        exits.forEach(Exits::announce);
        counted.forEach(CallDepth::count);
        if (kind.isOfJdk()) {
            LockMethods.follow(type);
            ConditionWaits.mayEnd(type);
            OutOfReach.replace(type);
        }
        new Tracking(hierarchy).add(type);
        if (type.superName != null && type.superName.equals("java/lang/Thread")) {
            type.superName = Hooks.ENGINE + "LockstepThread";
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(new ClassRemapper(writer, shadows));
        return writer.toByteArray();
    }

    Hierarchy.@Nullable Field field(FieldInsnNode access) {
        return access.owner.startsWith("[") ? null : hierarchy.field(access.owner, access.name);
    }

    /** Whether accesses to {@code field}, called {@code name}, are followed in code of this kind. */
    boolean isWatched(Hierarchy.Field field, String name, Kind kind) {
        if (field.ofProgram()) {
            return true;
        }
        boolean ofCollection =
                kind == Kind.COLLECTION || Shadows.kindOfOriginal(field.declaringClass()) == Kind.COLLECTION;
        return ofCollection && !CachedViews.has(field, name);
    }

    /** What a copy of an object of {@code type} reads, by name. */
    Map<String, Hierarchy.Field> instanceFields(String type) {
        return hierarchy.instanceFields(type);
    }

    boolean isThread(String owner) {
        return hierarchy.isThread(owner);
    }

    boolean isThrowable(String owner) {
        return hierarchy.isBelow("java/lang/Throwable", owner);
    }

    int initialiserOf(String name) {
        return initialisers.numberFor(name, loaders);
    }

    /** The class that has the field in the place of an interface; null if the field stays where it is. */
    @Nullable
    String holderOf(Hierarchy.Field field) {
        String declaring = field.declaringClass();
        return InterfaceConstants.has(hierarchy.head(declaring)) ? InterfaceConstants.holderOf(declaring) : null;
    }

    /**
     * The class of the JDK that has the method which {@code call} means, if threads may meet in it; null if they cannot. What a
     * class of the program inherits from the JDK is the JDK's own.
     */
    @Nullable
    String sharedOwner(MethodInsnNode call) {
        String owner = hierarchy.isOfProgram(call.owner)
                ? hierarchy.declaringClass(call.owner, call.name + call.desc)
                : call.owner;
        return owner != null && isShared(owner) ? owner : null;
    }

    /** The class of the JDK whose method {@code call} means, also where it is inherited; null if it is the program's own. */
    @Nullable
    String ownerOutside(MethodInsnNode call) {
        return hierarchy.ownerOutside(call.owner, call.name + call.desc);
    }

    private static boolean isShared(String owner) {
        return Shadows.kindOfOriginal(owner) != null
                || (owner.startsWith("java/util/")
                        && SHARED_INTERFACES.contains(owner.substring("java/util/".length())));
    }

    void refuseIfUnsupported(FieldInsnNode access, ClassNode type, int line) {
        Refusals.check(access, type.name, line);
    }

    /** Refuses what cannot be modelled. */
    void refuseIfUnsupported(MethodInsnNode call, ClassNode type, int line) {
        Refusals.check(call, type.name, line, hierarchy);
    }
}
