package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.lockstep.core.fingerprint.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The image that containers are made from: a linked Java runtime, the runner's archives, the system's libraries, nothing else.
 *
 * <p>It is built on this machine and loaded; no registry is asked for anything. Its name tells all that it was made of.
 *
 * @param name at the engine
 */
public record RunnerImage(String name) {

    /** Where its Java runtime is. */
    public static final Path JAVA_HOME = Path.of("/lockstep/jdk");

    static final Path LOOK_AROUND = Path.of("/lockstep/look-around");

    /** To be counted up when what is put into it changes. */
    private static final String FORMAT = "5";

    private static final String REPOSITORY = "lockstep-runner";
    private static final int FOR_EVERYBODY = 01777;

    /**
     * The image with {@code archives}, built if the engine does not have it, which takes half a minute.
     *
     * @param archives jars or folders of classes; {@link #inside} says where each is
     */
    public static RunnerImage with(List<Path> archives, DockerEngine engine) throws IOException {
        RunnerImage image = named(archives);
        try {
            if (!image.isThere(engine.client())) {
                image.build(archives, engine.client());
            }
            return image;
        } catch (DockerException e) {
            throw new IOException("the engine does not take its image: " + e.getMessage(), e);
        }
    }

    private void build(List<Path> archives, DockerClient client) throws IOException {
        Path draft = Files.createTempDirectory("lockstep-image-");
        try {
            Path root = draft.resolve("root.tar");
            pack(root, LinuxRuntime.link(draft.resolve("jdk")), archives, draft);
            load(ImageArchive.wrap(root, name, draft), client);
        } finally {
            delete(draft);
        }
    }

    /** Where the image has each of {@code archives}. */
    public static List<Path> inside(List<Path> archives) {
        List<Path> inside = new ArrayList<>();
        for (int i = 0; i < archives.size(); i++) {
            String name = archives.get(i).getFileName().toString();
            String jar = name.endsWith(".jar") ? name : "classes.jar";
            inside.add(Path.of("/lockstep/lib/%02d/%s".formatted(i, jar)));
        }
        return inside;
    }

    /** Whether the engine has the image with {@code archives}. */
    public static boolean isThere(List<Path> archives, DockerEngine engine) throws IOException {
        return named(archives).isThere(engine.client());
    }

    private static RunnerImage named(List<Path> archives) throws IOException {
        return new RunnerImage(REPOSITORY + ":" + key(archives));
    }

    private boolean isThere(DockerClient client) {
        try {
            client.inspectImageCmd(name).exec();
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }

    private static void load(Path archive, DockerClient client) throws IOException {
        try (InputStream in = Files.newInputStream(archive)) {
            client.loadImageCmd(in).exec();
        }
    }

    private static void pack(Path tar, LinuxRuntime runtime, List<Path> archives, Path draft) throws IOException {
        try (Tar root = new Tar(tar)) {
            root.files(JAVA_HOME.toString(), runtime.folder());
            for (Map.Entry<String, Path> library : runtime.libraries().entrySet()) {
                root.file(library.getKey(), library.getValue());
            }
            List<Path> inside = inside(archives);
            for (int i = 0; i < archives.size(); i++) {
                root.file(inside.get(i).toString(), ClassFolder.asJar(archives.get(i), draft.resolve(i + ".jar")));
            }
            root.file(LOOK_AROUND.resolve(lookAround()).toString(), extract(draft.resolve("look-around")));
            root.folder("/tmp", FOR_EVERYBODY);
        }
    }

    private static String lookAround() {
        return LookAround.class.getName().replace('.', '/') + ".class";
    }

    private static Path extract(Path target) throws IOException {
        try (InputStream in = LookAround.class.getClassLoader().getResourceAsStream(lookAround())) {
            if (in == null) {
                throw new IOException("the grader's archive lacks " + lookAround() + "; build it again");
            }
            Files.copy(in, target);
        }
        return target;
    }

    private static String key(List<Path> archives) throws IOException {
        Fingerprint key = new Fingerprint()
                .add(FORMAT)
                .add(System.getProperty("java.vm.vendor"))
                .add(System.getProperty("java.vm.version"))
                .add(Optional.ofNullable(RunnerImage.class.getPackage().getImplementationVersion())
                        .orElse(""));
        for (Path archive : archives) {
            try (Stream<Path> files = Files.walk(archive)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    key.add("%s %d %s"
                            .formatted(archive.relativize(file), Files.size(file), Files.getLastModifiedTime(file)));
                }
            }
        }
        return key.name();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
