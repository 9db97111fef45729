package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.Unsupported;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * Keeps a program from naming the engine: its types, members and shadows, in whatever form.
 *
 * <p>It is about the packages that rewritten code itself must reach; the others are kept from a program by the module system.
 * All names and strings of a class file are in its constant pool, so that is where to look, in the original.
 */
final class Walls {

    private static final Pattern ENGINES_OWN = Pattern.compile(
            "dev[./]lockstep[./]engine[./](?:simulation|shadow|rewrite)\\b|\\blockstep[./]java[./]|lockstep\\$");
    private static final int UTF8 = 1;
    private static final int TO_LENGTH = 0;
    private static final int TO_BYTES = 2;

    private Walls() {}

    static void check(String name, byte[] original) {
        ClassReader reader = new ClassReader(original);
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == UTF8) {
                String text = textAt(original, at, reader.readUnsignedShort(at + TO_LENGTH));
                if (isEnginesOwn(text)) {
                    throw refusal(text, name);
                }
            }
        }
    }

    static boolean isEnginesOwn(String text) {
        return ENGINES_OWN.matcher(text).find();
    }

    static Unsupported refusal(String text, String type) {
        return new Unsupported(
                "the name of something in the engine, \"%s\", in %s".formatted(text, type.replace('/', '.')));
    }

    /** What is looked for is ASCII, so it does not matter how the rest is encoded. */
    private static String textAt(byte[] bytes, int at, int length) {
        return new String(bytes, at + TO_BYTES, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
