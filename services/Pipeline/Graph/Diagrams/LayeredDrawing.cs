namespace AgenticAi.Pipeline.Graph.Diagrams;

/// <summary>Draws a directed graph in columns: a node stands right of all nodes that it points back to (longest-path layering, Sugiyama 1981; cycles are cut at their first node).</summary>
internal static class LayeredDrawing
{
    private const double ColumnGap = 70;
    private const double RowGap = 16;

    /// <param name="title">Title of the picture.</param>
    /// <param name="nodes">Id and lines of each node.</param>
    /// <param name="edges">From left to right.</param>
    public static string Draw(
        string title,
        IReadOnlyList<(string Id, IReadOnlyList<string> Lines)> nodes,
        IReadOnlyList<(string From, string To)> edges
    )
    {
        var layers = Layers(nodes.Select(node => node.Id), edges);
        var canvas = new SvgCanvas();
        var places = new Dictionary<string, (double X, double Y, double Width, double Height)>(StringComparer.Ordinal);
        var x = 10d;
        foreach (var column in nodes.GroupBy(node => layers[node.Id]).OrderBy(group => group.Key))
        {
            var width = column.Max(node => SvgCanvas.WidthOf(node.Lines));
            var y = 10d;
            foreach (var (id, lines) in column)
            {
                var height = SvgCanvas.HeightOf(lines.Count);
                canvas.Box(x, y, width, lines);
                places[id] = (x, y, width, height);
                y += height + RowGap;
            }

            x += width + ColumnGap;
        }

        foreach (var (from, to) in edges.Where(edge => edge.From != edge.To))
        {
            var (start, end) = (places[from], places[to]);
            canvas.Curve(start.X + start.Width, start.Y + (start.Height / 2), end.X, end.Y + (end.Height / 2));
        }

        return canvas.Write(title);
    }

    private static Dictionary<string, int> Layers(IEnumerable<string> ids, IReadOnlyList<(string From, string To)> edges)
    {
        var before = edges.ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        var layers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            Visit(id, before, layers, []);
        }

        return layers;
    }

    private static int Visit(string id, ILookup<string, string> before, Dictionary<string, int> layers, HashSet<string> path)
    {
        if (layers.TryGetValue(id, out var known))
        {
            return known;
        }

        path.Add(id);
        var layer = before[id].Where(other => !path.Contains(other)).Select(other => Visit(other, before, layers, path) + 1).DefaultIfEmpty(0).Max();
        path.Remove(id);
        return layers[id] = layer;
    }
}
