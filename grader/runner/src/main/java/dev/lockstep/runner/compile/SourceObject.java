package dev.lockstep.runner.compile;

import dev.lockstep.runner.protocol.Source;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
class SourceObject extends SimpleJavaFileObject {

    private final Source source;

    SourceObject(Source source) {
        super(URI.create("memory:///" + URLEncoder.encode(source.name(), StandardCharsets.UTF_8)), Kind.SOURCE);
        this.source = source;
    }

    final String name() {
        return source.name();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
