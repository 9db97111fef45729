package dev.lockstep.cli;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.kata.RequiredMember;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows what a candidate may know of a kata; hints and the discussion only when asked for. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Print a kata's statement.")
final class ShowCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Parameters(paramLabel = "KATA", description = "The kata's id.")
    private String id = "";

    @Option(
            names = "--hint",
            paramLabel = "N",
            description = "Print hint N instead; they go from a nudge to nearly the answer.")
    private @Nullable Integer hint;

    @Option(names = "--discussion", description = "Print what an interviewer asks instead. It gives the answer away.")
    private boolean discussion;

    @Option(names = "--json", description = "As JSON; see docs/json-output.md.")
    private boolean json;

    ShowCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        var kata = lockstep.find(lockstep.catalogue(), id);
        lockstep.print(json ? Json.text(tree(kata)) : page(kata));
        return ExitCode.OK;
    }

    private JsonNode tree(Kata kata) throws UsageException {
        var root = KataJson.show(PublicKata.of(kata));
        if (hint != null) {
            root.put("hint", Printable.lines(hint(kata, hint)));
        }
        if (discussion) {
            root.put("discussion", Printable.lines(discussion(kata)));
        }
        return root;
    }

    private String page(Kata kata) throws UsageException {
        var page = new Page(lockstep.layout());
        if (hint != null) {
            Markdown.add(page, hint(kata, hint));
        }
        if (discussion) {
            page.blank();
            Markdown.add(page, discussion(kata));
        }
        if (hint == null && !discussion) {
            statement(page, PublicKata.of(kata));
        }
        return page.toString();
    }

    private void statement(Page page, PublicKata kata) {
        var facts = kata.facts();
        Markdown.add(page, kata.statement());
        page.blank();
        page.line(page.layout().paint(Colour.STRONG, "Members that the tests use"));
        facts.types().forEach(type -> {
            page.line("  " + type.name());
            type.members().stream()
                    .map(RequiredMember::words)
                    .forEach(words -> page.words("    ", Printable.line(words)));
        });
        page.blank();
        page.item(
                "Kata     ",
                9,
                "%s (%s, about %d minutes; %s)"
                        .formatted(
                                kata.id(),
                                facts.difficulty().word(),
                                facts.estimatedMinutes(),
                                String.join(", ", facts.topics())));
        page.item("Write    ", 9, Printable.line(String.join(", ", facts.files())));
        if (!kata.supplied().isEmpty()) {
            var names = kata.supplied().stream().map(SourceFile::name).collect(Collectors.joining(", "));
            page.item("Supplied ", 9, Printable.line(names) + ": there to be used, and not to be handed in");
        }
        if (kata.hintCount() > 0) {
            page.item(
                    "Hints    ",
                    9,
                    "1 to %d: %s show %s --hint 1".formatted(kata.hintCount(), lockstep.command(), kata.id()));
        }
        page.item("Grade    ", 9, "%s grade %s PATH".formatted(lockstep.command(), kata.id()));
    }

    private static String hint(Kata kata, int number) throws UsageException {
        int count = kata.hints().size();
        if (number < 1 || number > count) {
            throw new UsageException(
                    count == 0
                            ? "The kata %s has no hints.".formatted(kata.id())
                            : "The kata %s has the hints 1 to %d, not %d.".formatted(kata.id(), count, number));
        }
        return kata.hints().get(number - 1);
    }

    private static String discussion(Kata kata) throws UsageException {
        if (kata.discussion().isBlank()) {
            throw new UsageException("The kata %s has no discussion.".formatted(kata.id()));
        }
        return kata.discussion();
    }
}
