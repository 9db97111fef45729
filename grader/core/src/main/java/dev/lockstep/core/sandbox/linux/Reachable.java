package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Tells whether any user of the machine could read a file, which a user of the sandbox must. */
final class Reachable {

    private Reachable() {}

    /** Whether everybody may read {@code path}, and pass through the folders above it. */
    static boolean byEverybody(Path path) throws IOException {
        Path real = path.toRealPath();
        if (!permits(real, PosixFilePermission.OTHERS_READ)
                || (Files.isDirectory(real) && !permits(real, PosixFilePermission.OTHERS_EXECUTE))) {
            return false;
        }
        for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
            if (!permits(folder, PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean permits(Path path, PosixFilePermission permission) throws IOException {
        return Files.getPosixFilePermissions(path).contains(permission);
    }
}
