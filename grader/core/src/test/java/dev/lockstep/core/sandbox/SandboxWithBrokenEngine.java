package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.sandbox.linux.LinuxLocks;
import dev.lockstep.core.sandbox.linux.NoLocks;
import dev.lockstep.engine.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The embedded sandbox, but for one method of the engine, which is replaced when a process starts.
 *
 * <p>Production code has no door for that: the test starts the JVM with {@code --patch-module}, as no grader does.
 */
public final class SandboxWithBrokenEngine implements Sandbox {

    private static final String PACKAGE = "dev/lockstep/engine/simulation/";

    private final LinuxLocks locks = NoLocks.atAll();
    private final Path folder;

    private SandboxWithBrokenEngine(Path folder) {
        this.folder = folder;
    }

    /** A sandbox whose processes have {@code method} of {@code hooks}, a class of the simulation, do nothing. */
    public static Sandbox whereNothingIsDoneBy(String hooks, String method, Path folder) throws IOException {
        return where(hooks, method, false, folder);
    }

    /** One whose processes fail in {@code method} of {@code hooks}, as they would if the engine lost track. */
    public static Sandbox whereThereIsAFaultIn(String hooks, String method, Path folder) throws IOException {
        return where(hooks, method, true, folder);
    }

    private static Sandbox where(String hooks, String method, boolean fails, Path folder) throws IOException {
        Path target = folder.resolve(PACKAGE + hooks + ".class");
        Files.createDirectories(target.getParent());
        Files.write(target, broken(PACKAGE + hooks + ".class", method, fails));
        return new SandboxWithBrokenEngine(folder);
    }

    private static byte[] broken(String resource, String method, boolean fails) throws IOException {
        try (InputStream in = Cause.class.getClassLoader().getResourceAsStream(resource)) {
            ClassReader reader = new ClassReader(Objects.requireNonNull(in, resource));
            ClassWriter writer = new ClassWriter(0);
            reader.accept(new Replacing(writer, method, fails), 0);
            return writer.toByteArray();
        }
    }

    @Override
    public Isolation isolation() {
        return locks.isolation();
    }

    @Override
    public SandboxedProcess start(ProcessLimits limits) {
        ChildJvm jvm = ChildJvm.withoutCache(false);
        return start(limits, jvm.command(limits.heapMiB()));
    }

    @Override
    public SandboxedProcess startForChecks(ProcessLimits limits) {
        ChildJvm jvm = ChildJvm.withoutCache(false);
        return start(limits, jvm.commandForChecks(limits.heapMiB()));
    }

    private SandboxedProcess start(ProcessLimits limits, List<String> command) {
        List<String> patched = new ArrayList<>(command);
        patched.addAll(1, List.of("--patch-module", "dev.lockstep.engine=" + folder.toAbsolutePath()));
        try {
            Path scratch = Files.createTempDirectory("lockstep-");
            ProcessBuilder builder = new ProcessBuilder(patched).directory(scratch.toFile());
            return new JvmProcess(
                    Child.of(locks.start(builder, List.of(), ProcessSandbox.ofKernel(limits))),
                    limits,
                    Optional.of(scratch));
        } catch (IOException e) {
            throw new SandboxUnavailableException("cannot start a JVM for the submission", e);
        }
    }

    /** Gives every method of one name another body. */
    private static final class Replacing extends ClassVisitor {

        private static final String FAULT = "java/lang/IllegalStateException";

        private final String method;
        private final boolean fails;

        Replacing(ClassVisitor target, String method, boolean fails) {
            super(Opcodes.ASM9, target);
            this.method = method;
            this.fails = fails;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.equals(method)) {
                return target;
            }
            target.visitCode();
            if (fails) {
                target.visitTypeInsn(Opcodes.NEW, FAULT);
                target.visitInsn(Opcodes.DUP);
                target.visitMethodInsn(Opcodes.INVOKESPECIAL, FAULT, "<init>", "()V", false);
                target.visitInsn(Opcodes.ATHROW);
            } else {
                target.visitInsn(Opcodes.RETURN);
            }
            target.visitMaxs(2, 8);
            target.visitEnd();
            return new MethodVisitor(Opcodes.ASM9) {}; // What was there before goes nowhere.
        }
    }
}
