package dev.lockstep.runner.checks;

/** The parent of the submission's loader: shows the types of Java SE and nothing else. */
final class JdkGate extends LoaderWithoutResources {

    JdkGate() {
        super("gate");
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> type = ClassLoader.getPlatformClassLoader().loadClass(name);
        String module = type.getModule().getName();
        if (module == null || !module.startsWith("java.")) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }
}
