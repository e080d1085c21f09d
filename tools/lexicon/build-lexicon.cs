#:property PublishAot=false
// Builds services/Pipeline/Specs/Language/Lexicon/lexicon.gz from WordNet 3 (Debian: wordnet-base).
//   dotnet run tools/lexicon/build-lexicon.cs [/usr/share/wordnet]
// One line per word, sorted by code unit: word TAB classes (TAB form=lemma)*
//   classes: n v a r, each followed by a digit 0-9: how often SemCor uses the word so (log2); h0 for nouns that first of all mean a human being
//   forms:   n plural, p past, e past participle, b both, g gerund, t third person, c comparative, s superlative
using System.IO.Compression;
using System.Text;

var source = args.Length > 0 ? args[0] : "/usr/share/wordnet";
var here = Path.GetDirectoryName(AppContext.GetData("EntryPointFilePath") as string)!;
var target = Path.Combine(here, "../../services/Pipeline/Specs/Language/Lexicon/lexicon.gz");

var words = new SortedDictionary<string, (SortedDictionary<char, int> Classes, SortedSet<string> Forms)>(StringComparer.Ordinal);
var lowerCaseNouns = LowerCaseNouns();
var counts = Counts();

foreach (var (code, file) in new[] { ('n', "noun"), ('v', "verb"), ('a', "adj"), ('r', "adv") })
{
    foreach (var lemma in Lines($"index.{file}").Select(l => l[..l.IndexOf(' ')]).Where(IsPlain))
    {
        if (code != 'n' || lowerCaseNouns.Contains(lemma))
        {
            Get(lemma).Classes[code] = Digit(counts.GetValueOrDefault((lemma, code)));
        }
    }
}

foreach (var lemma in People().Where(words.ContainsKey))
{
    Get(lemma).Classes['h'] = 0;
}

foreach (var line in File.ReadLines(Path.Combine(here, "additions.txt")).Where(l => l.Length > 0 && l[0] != '#'))
{
    var parts = line.Split(' ');
    foreach (var code in parts[1])
    {
        Get(parts[0]).Classes.TryAdd(code, 3);
    }
}

AddForms("noun.exc", 'n', (form, _, _) => form.Length > 0 ? 'n' : '-');
AddForms("adj.exc", 'a', (form, _, _) => form.EndsWith("er", StringComparison.Ordinal) ? 'c' : 's');
AddForms("verb.exc", 'v', VerbForm);

using (var file = File.Create(target))
using (var zip = new GZipStream(file, CompressionLevel.SmallestSize))
{
    foreach (var (text, word) in words)
    {
        var classes = string.Concat(word.Classes.Select(c => $"{c.Key}{c.Value}"));
        zip.Write(Encoding.ASCII.GetBytes($"{text}\t{classes}{string.Concat(word.Forms.Select(f => $"\t{f}"))}\n"));
    }
}

Console.WriteLine($"{words.Count} words, {new FileInfo(target).Length} bytes");

IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(source, name)).Where(l => l.Length > 0 && l[0] != ' ');

// The index is in lower case throughout; the data file shows which nouns are only ever names.
HashSet<string> LowerCaseNouns()
{
    var found = new HashSet<string>(StringComparer.Ordinal);
    foreach (var line in Lines("data.noun"))
    {
        var fields = line.Split(' ');
        var count = Convert.ToInt32(fields[3], 16);
        found.UnionWith(Enumerable.Range(0, count).Select(i => fields[4 + (2 * i)]).Where(IsPlain));
    }

    return found;
}

// The senses of a word come in the order of their use; file 18 of the lexicographers holds the people.
IEnumerable<string> People()
{
    var people = Lines("data.noun").Select(l => l.Split(' ', 3)).Where(f => f[1] == "18").Select(f => f[0]).ToHashSet(StringComparer.Ordinal);
    foreach (var fields in Lines("index.noun").Select(l => l.Split(' ')).Where(f => IsPlain(f[0])))
    {
        var firstSense = 4 + int.Parse(fields[3]) + 2;
        if (people.Contains(fields[firstSense]))
        {
            yield return fields[0];
        }
    }
}

Dictionary<(string Lemma, char Code), int> Counts()
{
    var sums = new Dictionary<(string, char), int>();
    foreach (var line in Lines("cntlist.rev"))
    {
        var fields = line.Split(' ');
        var percent = fields[0].IndexOf('%');
        var key = (fields[0][..percent], "-nvara"[fields[0][percent + 1] - '0']);
        sums[key] = sums.GetValueOrDefault(key) + int.Parse(fields[2]);
    }

    return sums;
}

void AddForms(string file, char code, Func<string, string, string[], char> classify)
{
    var entries = Lines(file).Select(l => l.Split(' ')).Where(f => f[0] != f[1] && IsPlain(f[0]) && IsPlain(f[1])).ToArray();
    foreach (var group in entries.GroupBy(f => f[1]).Where(g => words.TryGetValue(g.Key, out var w) && w.Classes.ContainsKey(code)))
    {
        var forms = group.Select(f => f[0]).ToArray();
        foreach (var form in forms)
        {
            Get(form).Forms.Add($"{classify(form, group.Key, forms)}={group.Key}");
        }
    }
}

char VerbForm(string form, string lemma, string[] forms)
{
    if (form.EndsWith("ing", StringComparison.Ordinal))
    {
        return 'g';
    }

    if (form.EndsWith('s'))
    {
        return 't';
    }

    var pasts = forms.Where(f => !f.EndsWith("ing", StringComparison.Ordinal) && !f.EndsWith('s')).ToArray();
    if (pasts.Length == 1)
    {
        return IsStrongPast(form) && (lemma is "come" or "run" || lemma.EndsWith("come", StringComparison.Ordinal)) ? 'p' : 'b';
    }

    return IsParticiple(form, lemma) ? 'e'
        : pasts.Any(f => IsParticiple(f, lemma)) ? 'p'
        : 'b';
}

static bool IsParticiple(string form, string lemma) =>
    form.EndsWith("en", StringComparison.Ordinal)
    || form.EndsWith("wn", StringComparison.Ordinal)
    || form.EndsWith("rn", StringComparison.Ordinal)
    || form is "been" or "gone" or "done" or "undone" or "outdone" or "foregone" or "undergone" or "lain" or "slain"
    || (form.Length > 2 && form[^3..] is "unk" or "ung" or "wum" && lemma.Contains('i'))
    || form is "begun";

static bool IsStrongPast(string form) => form.EndsWith("came", StringComparison.Ordinal) || form == "ran";

static bool IsPlain(string word) => word.Length > 1 && word.All(c => char.IsAsciiLetterLower(c) || c == '-') && word[0] != '-';

static int Digit(int count) => Math.Min(9, (int)Math.Ceiling(Math.Log2(count + 1)));

(SortedDictionary<char, int> Classes, SortedSet<string> Forms) Get(string text) =>
    words.TryGetValue(text, out var word) ? word : words[text] = (new(), new(StringComparer.Ordinal));
