package dev.lockstep.core.kata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * The types of Java SE, which is what submissions are compiled against.
 *
 * <p>Looks into the JDK's modules instead of asking a class loader, which sees only those modules that this program itself
 * needs.
 */
final class JavaSe {

    private static final Map<String, ModuleReference> MODULE_OF_PACKAGE = modulesByPackage();

    private JavaSe() {}

    /** Whether an exported package of Java SE has this type; {@code java.util.Map$Entry}. */
    static boolean has(String binaryName) {
        // a name with a slash in it would be found, too, and be no name of a type
        int dot = SourceVersion.isName(binaryName) ? binaryName.lastIndexOf('.') : -1;
        ModuleReference module = dot < 0 ? null : MODULE_OF_PACKAGE.get(binaryName.substring(0, dot));
        return module != null && contains(module, binaryName.replace('.', '/') + ".class");
    }

    private static boolean contains(ModuleReference module, String resource) {
        try (ModuleReader reader = module.open()) {
            return reader.find(resource).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the JDK's own " + module.descriptor().toNameAndVersion() + " is unreadable", e);
        }
    }

    private static Map<String, ModuleReference> modulesByPackage() {
        ModuleFinder jdk = ModuleFinder.ofSystem();
        Map<String, ModuleReference> modules = new HashMap<>();
        for (ModuleDescriptor.Requires part :
                jdk.find("java.se").orElseThrow().descriptor().requires()) {
            ModuleReference module = jdk.find(part.name()).orElseThrow();
            module.descriptor().exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .forEach(exports -> modules.put(exports.source(), module));
        }
        return Map.copyOf(modules);
    }
}
