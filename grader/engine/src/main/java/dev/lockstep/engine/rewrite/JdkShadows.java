package dev.lockstep.engine.rewrite;

/**
 * The shadows of this process, which all programs share: classes are rewritten and loaded once, and compiled code is used again.
 *
 * <p>What one program does is not seen by the next, nor what one schedule does by another: statics that change are set anew for
 * each schedule.
 */
final class JdkShadows implements Loaders {

    private static final JdkShadows OF_PROCESS = new JdkShadows();

    private final Hierarchy hierarchy;
    private final Initialisers initialisers;
    private final ShadowLoader loader;

    private JdkShadows() {
        ClassBytes jdk = new JdkClasses();
        hierarchy = Hierarchy.ofJdk(jdk);
        initialisers = Initialisers.ofShadows(hierarchy);
        loader = new ShadowLoader(new Rewriter(jdk, hierarchy, initialisers, this));
        Internals.show(loader.getUnnamedModule());
    }

    /** Call it after the JDK's internals were opened. */
    static JdkShadows ofProcess() {
        return OF_PROCESS;
    }

    /** A rewriter for a program that uses them. */
    Rewriter rewriterAbove(ClassBytes program, Loaders loaders) {
        Hierarchy all = Hierarchy.ofProgram(program, hierarchy);
        return new Rewriter(program, all, Initialisers.ofProgram(all, initialisers), loaders);
    }

    ClassLoader loader() {
        return loader;
    }

    @Override
    public String nameOf(String originalName) {
        return Shadows.kindOfOriginal(originalName) == null ? originalName : Shadows.PREFIX + originalName;
    }

    @Override
    public ClassLoader loaderOf(String originalName) {
        return loader;
    }
}
