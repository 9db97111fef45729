package dev.lockstep.engine.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;

/** Defines shadows: rewritten copies of classes of the JDK, and those that are written by hand. */
final class ShadowLoader extends OwnClassesFirst {

    static final String BY_HAND = Shadows.BY_HAND.replace('/', '.');

    private final Rewriter rewriter;

    ShadowLoader(Rewriter rewriter) {
        super("shadows", Program.class.getClassLoader());
        this.rewriter = rewriter;
    }

    @Override
    @Nullable
    Class<?> loadOwn(String name) {
        byte[] bytes = bytesOf(name);
        return bytes == null ? null : define(name, bytes);
    }

    private byte @Nullable [] bytesOf(String name) {
        String internal = name.replace('.', '/');
        if (internal.startsWith(Shadows.PREFIX)) {
            return rewriter.shadow(Shadows.originalOf(internal));
        }
        return name.startsWith(BY_HAND) ? byHand(internal) : null;
    }

    private static byte @Nullable [] byHand(String internal) {
        try (InputStream in = Program.class.getResourceAsStream("/" + internal + ".class")) {
            if (in == null) {
                return null;
            }
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(in).accept(new ClassRemapper(writer, new Shadows()), 0);
            return writer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
