package dev.lockstep.runner.linux;

import dev.lockstep.runner.linux.Landlock.Access;
import java.util.List;

/**
 * What one version of Landlock's interface can take away; constants are those of linux/landlock.h.
 *
 * @param files rights on files and folders that are taken away
 * @param network 0 if it knows none
 * @param scopes 0 if it knows none
 */
record LandlockRights(int version, long files, long network, long scopes) {

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL_DEV = 1 << 15;

    /** A rule on a file that is no folder may name these only. */
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV;

    /** EXECUTE up to MAKE_SYM. */
    private static final long FIRST_THIRTEEN = 0x1FFF;

    private static final long REFER = 1 << 13;
    private static final long BIND_AND_CONNECT_TCP = 3;
    private static final long ABSTRACT_SOCKETS_AND_SIGNALS = 3;

    static LandlockRights ofVersion(int version) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, got " + version);
        }
        long files = FIRST_THIRTEEN;
        files |= version >= 2 ? REFER : 0;
        files |= version >= 3 ? TRUNCATE : 0;
        files |= version >= 5 ? IOCTL_DEV : 0;
        return new LandlockRights(
                version,
                files,
                version >= 4 ? BIND_AND_CONNECT_TCP : 0,
                version >= 6 ? ABSTRACT_SOCKETS_AND_SIGNALS : 0);
    }

    /** What is left of {@code access} to a file or a folder. */
    long of(Access access, boolean isFolder) {
        long wanted = switch (access) {
            case READ -> READ_FILE | READ_DIR;
            case READ_AND_RUN -> READ_FILE | READ_DIR | EXECUTE;
            case READ_AND_WRITE -> READ_FILE | READ_DIR | WRITE_FILE;
            case LIST -> READ_DIR;
        };
        return wanted & files & (isFolder ? ~0 : OF_FILES);
    }

    /** The words of struct landlock_ruleset_attr that this version knows. */
    List<Long> attributes() {
        if (version >= 6) {
            return List.of(files, network, scopes);
        }
        return version >= 4 ? List.of(files, network) : List.of(files);
    }

    int attributeBytes() {
        return Long.BYTES * attributes().size();
    }
}
