using System.Globalization;
using System.Net;
using System.Text;

namespace AgenticAi.Pipeline.Graph.Diagrams;

/// <summary>Boxes with lines of text and curves between them, as a self-contained SVG. All text is escaped.</summary>
internal sealed class SvgCanvas
{
    private const string Style =
        "text{font:13px ui-sans-serif,system-ui,sans-serif;fill:#1f2933}.title{font-weight:600}.note{fill:#52606d;font-size:12px}"
        + "rect{fill:#fff;stroke:#829ab1;rx:6}path{fill:none;stroke:#829ab1;stroke-width:1.4}"
        + "@media(prefers-color-scheme:dark){svg{background:#1f2933}rect{fill:#323f4b}text{fill:#f5f7fa}.note{fill:#cbd2d9}}";

    private readonly StringBuilder _boxes = new();
    private readonly StringBuilder _lines = new();
    private double _width;
    private double _height;

    public const double LineHeight = 18;
    public const double Padding = 10;

    /// <summary>Width in pixels that a box needs for these lines.</summary>
    public static double WidthOf(IEnumerable<string> lines) => (lines.Max(line => line.Length) * 7.2) + (2 * Padding);

    public static double HeightOf(int lines) => (lines * LineHeight) + (2 * Padding);

    public void Box(double x, double y, double width, IReadOnlyList<string> lines)
    {
        var height = HeightOf(lines.Count);
        _boxes.Append(Invariant($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n"));
        for (var i = 0; i < lines.Count; i++)
        {
            var top = y + Padding + (i * LineHeight) + 13;
            _boxes.Append(
                Invariant($"<text class=\"{(i == 0 ? "title" : "note")}\" x=\"{x + Padding}\" y=\"{top}\">{WebUtility.HtmlEncode(lines[i])}</text>\n")
            );
        }

        _width = Math.Max(_width, x + width);
        _height = Math.Max(_height, y + height);
    }

    public void Curve(double fromX, double fromY, double toX, double toY)
    {
        var bend = Math.Max(30, Math.Abs(toX - fromX) / 2);
        _lines.Append(
            Invariant($"<path d=\"M{fromX} {fromY}C{fromX + bend} {fromY} {toX - bend} {toY} {toX} {toY}\" marker-end=\"url(#arrow)\"/>\n")
        );
    }

    public string Write(string title) =>
        Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {_width + 20} {_height + 20}\" width=\"{_width + 20}\" height=\"{_height + 20}\">\n"
        )
        + $"<title>{WebUtility.HtmlEncode(title)}</title>\n<style>{Style}</style>\n"
        + "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8\"/></marker></defs>\n"
        + _lines
        + _boxes
        + "</svg>\n";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
