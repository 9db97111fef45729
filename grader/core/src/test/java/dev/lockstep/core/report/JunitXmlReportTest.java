package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitXmlReportTest {

    @ParameterizedTest
    @MethodSource("dev.lockstep.core.report.Reports#all")
    void theCountsOfASuiteAreTheCountsOfItsCases(Report report) throws Exception {
        var suite = parse(report);

        assertEquals(suite.getAttribute("tests"), count(suite, "testcase"));
        assertEquals(suite.getAttribute("failures"), count(suite, "failure"));
        assertEquals(suite.getAttribute("errors"), count(suite, "error"));
        assertEquals(suite.getAttribute("skipped"), count(suite, "skipped"));
    }

    @Test
    void eachCheckIsACaseNamedByItsProperty() throws Exception {
        var suite = parse(Reports.rejected(Reports.WRONG_TOTAL));

        assertEquals("deadlock-transfer", suite.getAttribute("name"));
        assertEquals(
                List.of(
                        "a transfer moves money",
                        "a transfer moves money",
                        "the sum of all balances stays the same",
                        "every thread ends",
                        "nobody waits"),
                elements(suite, "testcase").stream()
                        .map(testCase -> testCase.getAttribute("name"))
                        .toList());
        assertEquals(
                "deadlock-transfer.visible",
                elements(suite, "testcase").getFirst().getAttribute("classname"));
    }

    @Test
    void aFailureCarriesCauseSentenceAndEvidence() throws Exception {
        var failure = elements(parse(Reports.rejected(Reports.WRONG_TOTAL)), "failure")
                .getFirst();

        assertEquals("LOST_UPDATE", failure.getAttribute("type"));
        assertTrue(failure.getAttribute("message").endsWith("one of the updates is gone."));
        assertTrue(failure.getTextContent().contains("expected   4000\n  seen       3998\n"), failure.getTextContent());
    }

    @Test
    void whatDidNotRunIsSkippedWithItsReason() throws Exception {
        var skipped = elements(parse(Reports.rejected(Reports.WRONG_TOTAL)), "skipped");

        assertEquals("not run: time was up", skipped.get(0).getAttribute("message"));
        assertEquals("proved nothing: time was up", skipped.get(1).getAttribute("message"));
    }

    @Test
    void aRefusalIsAFailedCaseAndNotAnEmptySuite() throws Exception {
        var suite = parse(Reports.missingSemicolon());

        assertEquals("1", suite.getAttribute("failures"));
        assertEquals(
                "Bank.java:2:23: ';' expected",
                elements(suite, "failure").getFirst().getTextContent());
    }

    @Test
    void aGraderFaultIsAnErrorAndNotAFailure() throws Exception {
        var suite = parse(Reports.fault("the process ended"));

        assertEquals("0", suite.getAttribute("failures"));
        assertEquals(
                "RUN: the process ended", elements(suite, "error").getFirst().getTextContent());
    }

    @Test
    void noCharacterOfASubmissionBreaksTheDocument() throws Exception {
        String hostile = "\u0000\u001b[2J\ud83d\uffff ]]> <&\"'> \u009b\r\n\t";
        var thrown = new Finding.EscapedException(hostile, hostile, hostile, List.of());

        var failed = parse(Reports.rejected(hostile, thrown));
        var refused = parse(Reports.refused(Cause.BAD_SOURCE, new SourceProblem(hostile, 1, 1, hostile)));

        String shown = "\\u0000\\u001b[2J\\ud83d\\uffff ]]> <&\"'> \\u009b";
        assertEquals(shown + "\\r\\n    ", elements(failed, "testcase").get(2).getAttribute("name"));
        assertTrue(elements(failed, "failure").getFirst().getTextContent().contains(shown));
        assertTrue(elements(refused, "failure").getFirst().getTextContent().contains(shown));
    }

    private static Element parse(Report report) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var xml = new InputSource(new StringReader(JunitXmlReport.render(report)));
        return factory.newDocumentBuilder().parse(xml).getDocumentElement();
    }

    private static String count(Element suite, String name) {
        return Integer.toString(elements(suite, name).size());
    }

    private static List<Element> elements(Element suite, String name) {
        var nodes = suite.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
