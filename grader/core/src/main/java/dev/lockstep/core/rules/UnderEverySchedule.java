package dev.lockstep.core.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The step that makes an {@code @EverySchedule} of each plain {@code @Test}: run once, on threads that the machine schedules, a
 * test would find what it finds by luck.
 */
public final class UnderEverySchedule {

    private UnderEverySchedule() {}

    /**
     * Changes the annotations.
     *
     * @param classes class files of a submission that is a test, by binary name
     */
    public static Map<String, byte[]> apply(Map<String, byte[]> classes) {
        var changed = new LinkedHashMap<String, byte[]>();
        classes.forEach((name, bytes) -> changed.put(name, rewrite(bytes)));
        return changed;
    }

    private static byte[] rewrite(byte[] bytes) {
        var writer = new ClassWriter(0);
        new ClassReader(bytes).accept(new OfClass(writer), 0);
        return writer.toByteArray();
    }

    private static final class OfClass extends ClassVisitor {

        OfClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new OfMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class OfMethod extends MethodVisitor {

        private boolean plain;
        private boolean underSchedules;

        OfMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            plain |= descriptor.equals(TestWords.TEST);
            underSchedules |= descriptor.equals(TestWords.EVERY_SCHEDULE);
            return descriptor.equals(TestWords.TEST) ? null : super.visitAnnotation(descriptor, visible);
        }

        /** All annotations have come by now, and a method that can be run has code. */
        @Override
        public void visitCode() {
            if (plain && !underSchedules) {
                super.visitAnnotation(TestWords.EVERY_SCHEDULE, true).visitEnd();
            }
            super.visitCode();
        }
    }
}
