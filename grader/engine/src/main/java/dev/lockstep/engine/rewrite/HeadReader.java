package dev.lockstep.engine.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the outside of a class from its class file. */
final class HeadReader extends ClassVisitor {

    private final boolean ofProgram;
    private final Map<String, Integer> fields = new HashMap<>();
    private final Set<String> methods = new HashSet<>();
    private String name = "";
    private int access;
    private @Nullable String superclass;
    private final List<String> interfaces = new ArrayList<>();
    private boolean makesMore;

    HeadReader(boolean ofProgram) {
        super(Opcodes.ASM9);
        this.ofProgram = ofProgram;
    }

    @Override
    public void visit(
            int version,
            int flags,
            String className,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] superInterfaces) {
        name = className;
        access = flags;
        superclass = superName;
        if (superInterfaces != null) {
            interfaces.addAll(List.of(superInterfaces));
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        fields.put(field, flags);
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
        methods.add(method + descriptor);
        boolean initialises = method.equals("<clinit>") || method.equals("<init>");
        boolean ofEnum = ofProgram && (access & Opcodes.ACC_ENUM) != 0;
        return ofEnum && initialises ? new EnumInitialiser(name, () -> makesMore = true) : null;
    }

    Hierarchy.Head head() {
        return new Hierarchy.Head(
                name, access, superclass, List.copyOf(interfaces), fields, methods, ofProgram, makesMore);
    }
}
