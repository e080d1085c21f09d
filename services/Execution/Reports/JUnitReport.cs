using System.Text;
using System.Xml;
using AgenticAi.Execution.Executions;

namespace AgenticAi.Execution.Reports;

/// <summary>The report as CI servers read it: a test case for each requirement, and a failure for each that is not proven.</summary>
internal static class JUnitReport
{
    /// <param name="execution">Which one.</param>
    /// <param name="report">The report as JSON; null when it ended without one.</param>
    public static string Of(ExecutionRow execution, byte[]? report)
    {
        var cases = report is null ? ReportedRequirements.OfProblems(execution) : ReportedRequirements.Of(report);
        var failures = cases.Count(each => each.Failure is not null);
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            WriteSuite(xml, execution, cases, failures);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteSuite(XmlWriter xml, ExecutionRow execution, IReadOnlyList<ReportedRequirement> cases, int failures)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Printable(execution.Title.Length > 0 ? execution.Title : execution.Name));
        xml.WriteAttributeString("id", execution.Id.ToString());
        xml.WriteAttributeString("tests", XmlConvert.ToString(cases.Count));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("timestamp", $"{execution.CreatedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}");
        xml.WriteAttributeString("time", XmlConvert.ToString(((execution.EndedAt ?? execution.CreatedAt) - execution.CreatedAt).TotalSeconds));
        foreach (var each in cases)
        {
            WriteCase(xml, each);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, ReportedRequirement requirement)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Printable(requirement.Place));
        xml.WriteAttributeString("name", Printable($"{requirement.Id}: {requirement.Words}"));
        if (requirement.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Printable(failure.Split('\n')[0]));
            xml.WriteString(Printable(failure));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Without what XML can't say at all.</summary>
    private static string Printable(string words) => string.Concat(words.Where(XmlConvert.IsXmlChar));

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
