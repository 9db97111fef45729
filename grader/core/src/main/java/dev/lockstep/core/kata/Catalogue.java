package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The katas of any number of folders. Immutable. */
public final class Catalogue {

    private final SequencedMap<String, Kata> katas = new LinkedHashMap<>();
    private final SequencedMap<Path, List<KataProblem>> broken;

    Catalogue(List<Kata> katas, SequencedMap<Path, List<KataProblem>> broken) {
        katas.forEach(kata -> this.katas.put(kata.id(), kata));
        this.broken = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(broken));
    }

    /**
     * Loads every kata below the roots; a broken one does not hide the others.
     *
     * @param roots folders whose sub-folders are katas if they have a {@code kata.json}, or folders of one kata. Sub-folders
     *     whose names begin with a dot are not looked into. A root that is not there or not readable counts as broken; one
     *     without katas does not
     */
    public static Catalogue scan(List<Path> roots) {
        return new CatalogueScan().of(roots);
    }

    /** All katas that could be loaded, sorted by id. */
    public List<Kata> katas() {
        return List.copyOf(katas.values());
    }

    /**
     * What is wrong with the folders that could not be loaded, at least one problem each.
     *
     * <p>Meant for authors and operators: the problems may name hidden tests' files.
     */
    public Map<Path, List<KataProblem>> broken() {
        return broken;
    }

    public Optional<Kata> find(String id) {
        return Optional.ofNullable(katas.get(id));
    }

    /** Up to three ids that somebody who wrote {@code id} may have meant; none if nothing is near. */
    public List<String> nearest(String id) {
        return NearestNames.of(id, katas.keySet());
    }
}
