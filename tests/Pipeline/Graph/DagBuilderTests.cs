using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Graph;

namespace AgenticAi.Pipeline.Tests.Graph;

public sealed class DagBuilderTests
{
    [Fact]
    public void An_atom_stands_one_level_after_the_last_of_its_inputs()
    {
        var (dag, problems) = DagBuilder.Build([Atom("c", "a", "b"), Atom("b", "a"), Atom("a"), Atom("d")]);

        problems.ShouldBeEmpty();
        dag.Levels.Select(level => string.Join(' ', level.Select(atom => atom.Id))).ShouldBe(["a d", "b", "c"]);
    }

    [Fact]
    public void A_missing_input_is_named_and_does_not_stop_the_others()
    {
        var (dag, problems) = DagBuilder.Build([Atom("a", "ghost"), Atom("b")]);

        problems.ShouldHaveSingleItem().ShouldBe(new GraphProblem("a", "needs ghost, which no atom makes"));
        dag.Levels.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public void Every_atom_of_a_cycle_is_named()
    {
        var (dag, problems) = DagBuilder.Build([Atom("a", "b"), Atom("b", "a"), Atom("free")]);

        problems.Select(problem => problem.AtomId).ShouldBe(["a", "b"]);
        dag.Levels.ShouldHaveSingleItem().ShouldHaveSingleItem().Id.ShouldBe("free");
    }

    [Fact]
    public void The_order_of_the_atoms_does_not_change_the_levels()
    {
        AtomicSpec[] atoms = [Atom("a"), Atom("b", "a"), Atom("c", "a"), Atom("d", "b", "c")];

        var forwards = DagBuilder.Build(atoms).Dag.Levels.Select(level => string.Join(' ', level.Select(atom => atom.Id)));
        var backwards = DagBuilder.Build([.. atoms.Reverse()]).Dag.Levels.Select(level => string.Join(' ', level.Select(atom => atom.Id)));

        backwards.ShouldBe(forwards);
    }

    private static AtomicSpec Atom(string id, params string[] dependsOn) => new(id, "task", "generator", "", id, [], "", dependsOn);
}
