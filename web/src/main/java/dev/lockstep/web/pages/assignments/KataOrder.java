package dev.lockstep.web.pages.assignments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The katas of an assignment while somebody chooses them.
 *
 * @param katas their ids in order
 */
record KataOrder(List<String> katas) {

    KataOrder {
        katas = List.copyOf(katas);
    }

    /**
     * The order after a button was pressed.
     *
     * @param move {@code add}, or one of {@code up}, {@code down} and {@code remove} with a kata's id after a space; anything else changes
     *     nothing
     * @param added what {@code add} adds; nothing if it is empty, or there already
     */
    KataOrder after(String move, String added) {
        if (move.equals("add")) {
            return with(added);
        }
        int space = move.indexOf(' ');
        String kata = move.substring(space + 1);
        return switch (space < 0 ? "" : move.substring(0, space)) {
            case "up" -> moved(kata, -1);
            case "down" -> moved(kata, 1);
            case "remove" -> without(kata);
            default -> this;
        };
    }

    KataOrder with(String kata) {
        if (kata.isEmpty() || katas.contains(kata)) {
            return this;
        }
        List<String> more = new ArrayList<>(katas);
        more.add(kata);
        return new KataOrder(more);
    }

    private KataOrder without(String kata) {
        return new KataOrder(katas.stream().filter(each -> !each.equals(kata)).toList());
    }

    private KataOrder moved(String kata, int by) {
        int from = katas.indexOf(kata);
        int to = from + by;
        if (from < 0 || to < 0 || to >= katas.size()) {
            return this;
        }
        List<String> other = new ArrayList<>(katas);
        Collections.swap(other, from, to);
        return new KataOrder(other);
    }
}
