package dev.lockstep.engine.rewrite;

import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the methods of the JDK that the engine changes or copies, and refuses a JDK that does not have them: it would be modelled wrongly. */
final class JdkMethods {

    private JdkMethods() {}

    /** The first method of {@code type} that is called {@code name}. */
    static MethodNode named(String name, ClassNode type) {
        return type.methods.stream()
                .filter(method -> method.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the engine does not know this JDK: " + type.name + " has no method " + name));
    }
}
