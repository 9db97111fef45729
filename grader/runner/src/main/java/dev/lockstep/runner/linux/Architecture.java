package dev.lockstep.runner.linux;

import java.util.Locale;
import java.util.Optional;

/** A processor architecture whose system calls we know by number. */
public enum Architecture {
    /** AUDIT_ARCH_X86_64 of linux/audit.h. */
    X86_64(0xC000003E),

    /** AUDIT_ARCH_AARCH64 of linux/audit.h. */
    ARM64(0xC00000B7);

    private final int auditNumber;

    Architecture(int auditNumber) {
        this.auditNumber = auditNumber;
    }

    /** How the kernel names it to a system-call filter. */
    int auditNumber() {
        return auditNumber;
    }

    /** The one of this machine; empty if it runs another system than Linux, or a processor that we do not know. */
    public static Optional<Architecture> here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Optional<Architecture> of(String system, String processor) {
        if (!system.equals("Linux")) {
            return Optional.empty();
        }
        return switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(ARM64);
            default -> Optional.empty();
        };
    }
}
