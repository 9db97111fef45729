package dev.lockstep.engine.rewrite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.objectweb.asm.ClassReader;

/** The class files of a program that one class names, directly or through others; reflection is not seen. */
final class Reachable {

    private static final int CLASS_CONSTANT = 7;

    private final ClassBytes classes;
    private final Map<String, byte[]> found = new TreeMap<>();
    private final Deque<byte[]> open = new ArrayDeque<>();

    private Reachable(ClassBytes classes) {
        this.classes = classes;
    }

    /** Eight digits that are others, most likely, if any of the class files is another one. */
    static String fingerprint(ClassBytes classes, String from) {
        Reachable reachable = new Reachable(classes);
        reachable.meet(from);
        while (!reachable.open.isEmpty()) {
            reachable.follow(reachable.open.remove());
        }
        CRC32C sum = new CRC32C();
        reachable.found.values().forEach(sum::update);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private void meet(String name) {
        byte[] bytes = found.containsKey(name) ? null : classes.find(name);
        if (bytes != null) {
            found.put(name, bytes);
            open.add(bytes);
        }
    }

    private void follow(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == CLASS_CONSTANT) {
                meet(elementOf(reader.readUTF8(at, buffer)));
            }
        }
    }

    /** The class that an array is of. */
    private static String elementOf(String name) {
        int dimensions = name.lastIndexOf('[') + 1;
        return dimensions > 0 && name.endsWith(";") ? name.substring(dimensions + 1, name.length() - 1) : name;
    }
}
