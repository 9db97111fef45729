package dev.lockstep.web.pages;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.work.Epilogue;
import dev.lockstep.web.work.Katas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The katas that an interviewer may assign: those of the catalogue, and of the private packs that they may use the newest versions that came out
 * green.
 *
 * @param catalogue which comes first: an id that it has, too, is its own
 * @param versions the hash of each kata of a pack, by its id
 */
public record KatasToAssign(Katas catalogue, SortedMap<String, String> versions) implements Katas {

    public KatasToAssign {
        versions = new TreeMap<>(versions);
        versions.keySet().removeIf(id -> catalogue.find(id).isPresent());
    }

    /** Those that this interviewer may assign. */
    public static KatasToAssign by(Interviewer who, Katas catalogue, PackShelf packs) {
        return new KatasToAssign(catalogue, packs.assignable(who));
    }

    /** The same beside what an assignment has already, in the versions that it has. */
    public KatasToAssign beside(Map<String, String> assigned) {
        SortedMap<String, String> all = new TreeMap<>(versions);
        all.putAll(assigned);
        return new KatasToAssign(catalogue, all);
    }

    @Override
    public List<PublicKata> all() {
        List<PublicKata> all = new ArrayList<>(catalogue.all());
        versions.values().forEach(hash -> catalogue.version(hash).ifPresent(all::add));
        return all;
    }

    @Override
    public Optional<PublicKata> find(String id) {
        Optional<PublicKata> ofCatalogue = catalogue.find(id);
        return ofCatalogue.isPresent()
                ? ofCatalogue
                : Optional.ofNullable(versions.get(id)).flatMap(catalogue::version);
    }

    @Override
    public boolean isChecked(String id) {
        return catalogue.isChecked(id);
    }

    @Override
    public Optional<Epilogue> epilogue(String id) {
        return catalogue.epilogue(id);
    }
}
