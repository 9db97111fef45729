package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the katas; broken ones are named at the end and make the command fail. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the katas.")
final class ListCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Option(names = "--json", description = "As JSON; see docs/json-output.md.")
    private boolean json;

    ListCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        var catalogue = lockstep.catalogue();
        lockstep.print(json ? Json.text(KataJson.list(catalogue)) : table(catalogue));
        lockstep.warnOfBroken(catalogue);
        return catalogue.broken().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }

    private String table(Catalogue catalogue) {
        var page = new Page(lockstep.layout());
        if (catalogue.katas().isEmpty()) {
            page.words("", "There are no katas here. Name a folder that has some: --katas DIR");
            return page.toString();
        }
        int width = catalogue.katas().stream()
                .mapToInt(kata -> kata.id().length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max(width, 4) + "s  %-10s  %7s  ";
        page.line(lockstep.layout().paint(Colour.STRONG, row.formatted("Kata", "Difficulty", "Minutes") + "Title"));
        catalogue.katas().forEach(kata -> add(page, row, kata));
        page.blank();
        page.words(
                "",
                "%s show KATA prints a kata's statement; %s grade KATA PATH grades a solution."
                        .formatted(lockstep.command(), lockstep.command()));
        return page.toString();
    }

    private static void add(Page page, String row, Kata kata) {
        var facts = kata.facts();
        String lead = row.formatted(facts.id(), facts.difficulty().word(), facts.estimatedMinutes());
        page.item(lead, lead.length(), Printable.line(facts.title()));
    }
}
