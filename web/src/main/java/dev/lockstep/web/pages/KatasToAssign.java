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
 * @param places where katas of packs can be read by whoever looks, by their hashes
 */
public record KatasToAssign(Katas catalogue, SortedMap<String, String> versions, Map<String, PackShelf.Place> places)
        implements Katas {

    public KatasToAssign {
        places = Map.copyOf(places);
        versions = new TreeMap<>(versions);
        versions.keySet().removeIf(id -> catalogue.find(id).isPresent());
    }

    /** Those that this interviewer may assign. */
    public static KatasToAssign by(Interviewer who, Katas catalogue, PackShelf packs) {
        return new KatasToAssign(catalogue, packs.assignable(who), packs.places(who));
    }

    /** Those that an assignment may have: those of the catalogue, and its own, as this interviewer sees them. */
    public static KatasToAssign of(Interviewer who, Map<String, String> assigned, Katas catalogue, PackShelf packs) {
        return new KatasToAssign(catalogue, new TreeMap<>(assigned), packs.places(who));
    }

    /** The same beside what an assignment has already, in the versions that it has. */
    public KatasToAssign beside(Map<String, String> assigned) {
        SortedMap<String, String> all = new TreeMap<>(versions);
        all.putAll(assigned);
        return new KatasToAssign(catalogue, all, places);
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

    /** The address of a kata's page; empty if it has none that whoever looks may see. */
    public Optional<String> page(String id) {
        return catalogue.find(id).isPresent()
                ? Optional.of("/katas/" + id)
                : Optional.ofNullable(versions.get(id)).map(places::get).map(PackAddresses::of);
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
