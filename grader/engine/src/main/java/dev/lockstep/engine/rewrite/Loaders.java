package dev.lockstep.engine.rewrite;

/** Where rewritten classes live. */
interface Loaders {

    /** The name that the class has once it is rewritten. */
    String nameOf(String originalName);

    /** The loader that defines it. */
    ClassLoader loaderOf(String originalName);
}
