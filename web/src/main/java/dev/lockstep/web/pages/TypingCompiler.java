package dev.lockstep.web.pages;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import java.util.List;

/** Compiles what somebody is typing, and runs nothing of it. */
@FunctionalInterface
public interface TypingCompiler {

    /**
     * What is to be said of the files.
     *
     * @param kata for which they are written: what it supplies is there for them to use
     */
    Diagnosis diagnosis(PublicKata kata, List<SourceFile> files);
}
