package dev.lockstep.engine.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.simulation.Unsupported;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files that call preview APIs, which this project's own compiler would not compile. */
@DisplayName("A preview API")
class PreviewsTest {

    private static final String NAME = "example/Previews";
    private static final int LINE = 7;

    @ParameterizedTest(name = "{0}.{1}")
    @DisplayName("is refused by name, with the line")
    @CsvSource({
        "java/util/concurrent/StructuredTaskScope, open, ()Ljava/util/concurrent/StructuredTaskScope;",
        "java/util/concurrent/StructuredTaskScope$Joiner, awaitAll, ()Ljava/util/concurrent/StructuredTaskScope$Joiner;",
        "java/lang/StableValue, of, ()Ljava/lang/StableValue;"
    })
    void isRefused(String owner, String method, String descriptor) {
        byte[] calling = calling(owner, method, descriptor);
        var program = new Program(name -> name.equals(NAME) ? calling : null, PreviewsTest.class.getClassLoader());

        var refusal = assertThrows(Unsupported.class, () -> program.load(NAME.replace('/', '.')));

        String shown = owner.contains("Structured") ? "StructuredTaskScope" : "StableValue";
        assertEquals(
                "unsupported: a preview API, %s at line %d of example.Previews".formatted(shown, LINE),
                refusal.getMessage());
    }

    private static byte[] calling(String owner, String method, String descriptor) {
        var type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V25, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        MethodVisitor run = type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()V", null, null);
        run.visitCode();
        Label start = new Label();
        run.visitLabel(start);
        run.visitLineNumber(LINE, start);
        run.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, true);
        run.visitInsn(Opcodes.POP);
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }
}
