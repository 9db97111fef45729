package dev.lockstep.engine.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Shadows live in another package than their originals: what was package-private there would fail when it is used. */
class ShadowsReachWhatTheyUseTest {

    private static final Path UTIL =
            FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/util");

    private final JdkClasses jdk = new JdkClasses();
    private final Map<String, ClassNode> originals = new HashMap<>();
    private final List<String> outOfReach = new ArrayList<>();
    private int checked;

    @Test
    @DisplayName("no shadow uses a member of another class that only that class's package may use")
    void allIsInReach() throws IOException {
        Hierarchy hierarchy = Hierarchy.ofJdk(jdk);
        Rewriter rewriter = new Rewriter(jdk, hierarchy, Initialisers.ofShadows(hierarchy), new NoLoaders());
        for (String name : shadowed()) {
            byte[] shadow = rewriter.shadow(name);
            if (shadow != null) {
                check(read(shadow));
            }
        }
        assertEquals(List.of(), outOfReach);
        assertTrue(checked > 10_000, () -> "only " + checked + " uses were seen");
    }

    private static List<String> shadowed() throws IOException {
        try (Stream<Path> files = Files.walk(UTIL)) {
            return files.map(file -> "java/util/" + UTIL.relativize(file))
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> Shadows.kindOfOriginal(name) != null)
                    .toList();
        }
    }

    private void check(ClassNode shadow) {
        for (MethodNode method : shadow.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call) {
                    check(shadow, call.owner, call.name + call.desc);
                } else if (instruction instanceof FieldInsnNode field) {
                    check(shadow, field.owner, field.name);
                }
            }
        }
    }

    private void check(ClassNode shadow, String owner, String member) {
        checked++;
        ClassNode named = original(owner);
        if (named == null) {
            return;
        }
        for (ClassNode at = named; at != null; at = original(at.superName)) {
            int access = accessOf(at, member);
            if (access >= 0) {
                boolean inherited = (access & Opcodes.ACC_PROTECTED) != 0 && extendsIt(shadow, at);
                boolean open = (access & Opcodes.ACC_PUBLIC) != 0 || inherited;
                if (!open || (named.access & Opcodes.ACC_PUBLIC) == 0) {
                    outOfReach.add(shadow.name + " uses " + owner + "." + member);
                }
                return;
            }
        }
    }

    private boolean extendsIt(ClassNode shadow, ClassNode type) {
        for (ClassNode at = original(Shadows.originalOf(shadow.name)); at != null; at = original(at.superName)) {
            if (at.name.equals(type.name)) {
                return true;
            }
        }
        return false;
    }

    private static int accessOf(ClassNode type, String member) {
        return Stream.concat(
                        type.methods.stream()
                                .filter(method -> member.equals(method.name + method.desc))
                                .map(method -> method.access),
                        type.fields.stream()
                                .filter(field -> member.equals(field.name))
                                .map(field -> field.access))
                .findFirst()
                .orElse(-1);
    }

    /** A class of the JDK that has no shadow; null for all others. */
    private @Nullable ClassNode original(@Nullable String name) {
        if (name == null || !(name.startsWith("java/") || name.startsWith("jdk/"))) {
            return null;
        }
        byte[] bytes = jdk.find(name);
        return bytes == null ? null : originals.computeIfAbsent(name, key -> read(bytes));
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode type = new ClassNode();
        new ClassReader(bytes).accept(type, 0);
        return type;
    }

    private static final class NoLoaders implements Loaders {
        @Override
        public String nameOf(String originalName) {
            return originalName;
        }

        @Override
        public ClassLoader loaderOf(String originalName) {
            return ShadowsReachWhatTheyUseTest.class.getClassLoader();
        }
    }
}
