package dev.lockstep.engine.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Moves the computed constants of an interface to a class of their own: fields of interfaces are final for ever, but each
 * simulation needs new ones.
 */
final class InterfaceConstants {

    private static final String SUFFIX = "$lockstep$constants";
    private static final String CLINIT = "<clinit>";

    private InterfaceConstants() {}

    static boolean isHolder(String name) {
        return name.endsWith(SUFFIX);
    }

    static String holderOf(String interfaceName) {
        return interfaceName + SUFFIX;
    }

    static String interfaceOf(String holder) {
        return holder.substring(0, holder.length() - SUFFIX.length());
    }

    static boolean has(Hierarchy.Head head) {
        return head.isInterface() && head.ofProgram() && head.methods().contains(CLINIT + "()V");
    }

    /** The class that holds the constants of {@code type}, as if its author had written it. */
    static ClassNode holder(ClassNode type) {
        ClassNode holder = new ClassNode();
        holder.version = type.version;
        holder.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        holder.name = holderOf(type.name);
        holder.superName = "java/lang/Object";
        holder.sourceFile = type.sourceFile;
        holder.nestHostClass = type.nestHostClass == null ? type.name : type.nestHostClass;
        for (FieldNode field : type.fields) {
            holder.fields.add(new FieldNode(field.access, field.name, field.desc, null, field.value));
        }
        MethodReferences.desugar(type);
        type.methods.stream().filter(InterfaceConstants::isInitialiser).forEach(holder.methods::add);
        return holder;
    }

    /** Takes the initialiser from {@code type} and lets the holder's call what it calls. */
    static void strip(ClassNode type) {
        type.methods.removeIf(InterfaceConstants::isInitialiser);
        for (MethodNode method : type.methods) {
            int privateStatic = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
            if ((method.access & privateStatic) == privateStatic) {
                method.access += Opcodes.ACC_PUBLIC - Opcodes.ACC_PRIVATE;
            }
        }
    }

    private static boolean isInitialiser(MethodNode method) {
        return method.name.equals(CLINIT);
    }

    /** Makes the holders of interfaces nest mates of what they are nested in. */
    static void joinNest(ClassNode type, Hierarchy hierarchy) {
        List<String> holders = new ArrayList<>();
        List<String> members = type.nestMembers == null ? List.of() : type.nestMembers;
        for (String member : members) {
            if (has(hierarchy.head(member))) {
                holders.add(holderOf(member));
            }
        }
        if (type.nestHostClass == null && has(hierarchy.head(type.name))) {
            holders.add(holderOf(type.name));
        }
        if (!holders.isEmpty()) {
            holders.addAll(members);
            type.nestMembers = holders;
        }
    }
}
