package dev.lockstep.core.report;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.text.Printable;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report for continuous integration, in the form that JUnit made common.
 *
 * <p>Each check is a test case named by its property. A submission that was refused before it ran, and a grader fault, are one
 * test case of their own, so that no reader takes an empty suite for a good one.
 */
public final class JunitXmlReport {

    private static final String OK_TO_RUN = "the submission can be run";
    private static final String GRADED = "the submission can be graded";

    private final Report report;
    private final XMLStreamWriter xml;

    private JunitXmlReport(Report report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    /** The report as an XML document in UTF-8. */
    public static String render(Report report) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitXmlReport(report, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed; this is a mistake in the report", e);
        }
        return out.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        switch (report.outcome()) {
            case Outcome.Accepted(var checks) -> checks(checks);
            case Outcome.Rejected(Reason.Failed failed, var checks) ->
                checks(checks.isEmpty() ? List.of(failed.check()) : checks);
            case Outcome.Rejected(Reason.Refused refused, var _) -> refused(refused);
            case Outcome.GraderFault fault -> fault(fault);
        }
        newLine();
        xml.writeEndDocument();
    }

    private void checks(List<Check> checks) throws XMLStreamException {
        long failures = checks.stream()
                .filter(check -> check.result() instanceof CheckResult.Failed)
                .count();
        long skipped =
                checks.size() - failures - checks.stream().filter(Check::passed).count();
        startSuite(checks.size(), failures, 0, skipped);
        for (var check : checks) {
            startCase(check.group().label(), check.property());
            result(check.result());
            endCase();
        }
        xml.writeEndElement();
    }

    private void result(CheckResult result) throws XMLStreamException {
        switch (result) {
            case CheckResult.Passed _ -> {}
            case CheckResult.Failed failed -> {
                var first = failed.findings().getFirst();
                problem("failure", first.cause().name(), Sentences.of(first), details(failed));
            }
            case CheckResult.Inconclusive(var why) -> skipped("proved nothing: " + why);
            case CheckResult.NotRun(var why) -> skipped("not run: " + why);
        }
    }

    private static String details(CheckResult.Failed failed) {
        return failed.findings().stream()
                .map(finding -> Evidence.plain(finding)
                        + failed.replayId(finding)
                                .map("\n  replay     "::concat)
                                .orElse(""))
                .collect(Collectors.joining("\n\n"));
    }

    private void refused(Reason.Refused refused) throws XMLStreamException {
        startSuite(1, 1, 0, 0);
        startCase("rules", OK_TO_RUN);
        var lines = refused.problems().stream()
                .map(problem -> "%s: %s".formatted(Places.of(problem), Printable.lines(problem.message())))
                .toList();
        problem("failure", refused.cause().name(), Sentences.of(report.outcome()), String.join("\n", lines));
        endCase();
        xml.writeEndElement();
    }

    private void fault(Outcome.GraderFault fault) throws XMLStreamException {
        startSuite(1, 0, 1, 0);
        startCase("grader", GRADED);
        problem(
                "error",
                "GRADER_FAULT",
                Sentences.of(fault),
                "%s: %s".formatted(fault.stage(), Printable.lines(fault.detail())));
        endCase();
        xml.writeEndElement();
    }

    private void startSuite(int tests, long failures, long errors, long skipped) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", report.kata());
        attribute("tests", Integer.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", Long.toString(errors));
        attribute("skipped", Long.toString(skipped));
        newLine();
    }

    private void startCase(String group, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", report.kata() + "." + group);
        attribute("name", name);
    }

    private void endCase() throws XMLStreamException {
        xml.writeEndElement();
        newLine();
    }

    private void problem(String element, String type, String message, String details) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("type", type);
        attribute("message", message);
        xml.writeCharacters(details);
        xml.writeEndElement();
    }

    private void skipped(String why) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        attribute("message", why);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.line(value));
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
