package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.ReflectionHooks;
import org.jspecify.annotations.Nullable;

/** Defines the rewritten classes of one part of a program; those of the parts below it come from their own loaders. */
final class ProgramLoader extends OwnClassesFirst implements ReflectionHooks.ProgramClasses {

    private final Part part;
    private final Rewriter rewriter;
    private final ClassLoader shadows;
    private final @Nullable ProgramLoader below;

    ProgramLoader(Part part, Rewriter rewriter, ClassLoader shadows, @Nullable ProgramLoader below) {
        super(part.name(), part.outside());
        this.part = part;
        this.rewriter = rewriter;
        this.shadows = shadows;
        this.below = below;
    }

    /** The loader of the part that has this class: this one or one below; null if none has. */
    @Nullable
    ProgramLoader ownerOf(String internalName) {
        if (has(internalName)) {
            return this;
        }
        return below == null ? null : below.ownerOf(internalName);
    }

    private boolean has(String internalName) {
        boolean holder = InterfaceConstants.isHolder(internalName);
        String written = holder ? InterfaceConstants.interfaceOf(internalName) : internalName;
        return part.classes().find(written) != null;
    }

    @Override
    public int initialiserOf(String type) {
        return rewriter.initialiserOf(type.replace('.', '/'));
    }

    @Override
    @Nullable
    Class<?> loadOwn(String name) throws ClassNotFoundException {
        String internalName = name.replace('.', '/');
        rewriter.refuseEnginesName(internalName);
        if (name.startsWith("lockstep.java.") || name.startsWith(ShadowLoader.BY_HAND)) {
            return shadows.loadClass(name);
        }
        if (name.startsWith("dev.lockstep.engine.simulation.")) {
            return Program.class.getClassLoader().loadClass(name);
        }
        ProgramLoader owner = ownerOf(internalName);
        if (owner == null) {
            return null;
        }
        return owner == this ? loadRewritten(name, internalName) : owner.loadClass(name);
    }

    private Class<?> loadRewritten(String name, String internalName) {
        byte[] bytes = rewriter.program(internalName);
        if (bytes == null) {
            throw new IllegalStateException(name + " was there a moment ago");
        }
        return define(name, bytes);
    }
}
