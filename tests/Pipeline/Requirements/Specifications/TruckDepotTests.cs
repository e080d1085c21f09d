using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

/// <summary>EARS and prose about who takes what for how long, and what follows from it.</summary>
public sealed class TruckDepotTests
{
    private readonly Analyzed depot = new(
        """
        # Truck depot

        ## Data
        - REQ-1 A haulier has: full name, e-mail (unique), phone.
        - REQ-2 A dock has: code (unique, like `D-7`), height in metres (2 to 6), and an hourly rate.
        - REQ-3 A truck has: plate (unique), height in metres, kind (box, tanker, flatbed), and belongs to a haulier.
        - REQ-4 A visit has: truck, dock, start, end, number of pallets, status; end after start.
        - REQ-5 A bill has: number with the format `BILL-0001`, visit, total, paid (default no), due date.

        ## Behaviour
        - REQ-6 WHEN a visit is booked, THE SYSTEM SHALL refuse it with 409 IF the dock already has a visit that overlaps.
        - REQ-7 IF the truck is higher than the dock, THEN THE SYSTEM SHALL refuse the visit with 422.
        - REQ-8 THE SYSTEM SHALL set the status of a new visit to `planned`.
        - REQ-9 Clerks can change the status from `planned` to `docked`, and from `docked` to `left`.
        - REQ-10 IF the number of pallets is more than 40, THE SYSTEM SHALL return 400.
        - REQ-11 As soon as a visit is marked `left`, a bill whose total is the number of hours times the hourly rate of the dock is issued.
        - REQ-12 Anyone can see which docks are free in a given period.

        ## Access
        - REQ-13 Hauliers SHALL see and change only their own record, trucks and visits.
        - REQ-14 Clerks SHALL manage hauliers, trucks, docks, visits and bills.
        """
    );

    [Fact]
    public void Leaves_nothing_open() => depot.NotUnderstood.ShouldBeEmpty();

    [Fact]
    public void Compares_what_two_things_measure() =>
        Guards("POST", "/api/visits").ShouldContain("not this.truck.height > this.dock.height else 422");

    [Fact]
    public void Holds_rules_about_data_for_changed_data_too()
    {
        const string OnChange = "this.truck == old.truck and this.dock == old.dock or not this.truck.height > this.dock.height else 422";
        Guards("PUT", "/api/visits/{id}").ShouldContain(OnChange);
        Guards("PATCH", "/api/visits/{id}").ShouldContain(OnChange);
        depot.Requirement("higher than the dock").Elements.Count(id => id.StartsWith("guard:", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Takes_values_that_are_always_refused_for_a_limit() => depot.Attribute("Visit", "numberOfPallets").Max.ShouldBe(40);

    [Fact]
    public void Makes_what_follows_from_a_move()
    {
        var bill = depot.Operation("POST", "/api/visits/{id}/leave").Effects.OfType<CreateEffect>().ShouldHaveSingleItem();
        bill.Entity.ShouldBe("Bill");
        bill.Values["total"].ToString().ShouldBe("hoursBetween(this.start, this.end) * this.dock.hourlyRate");
        bill.Values["visit"].ToString().ShouldBe("this");
        depot.Attribute("Bill", "dueDate").Required.ShouldBeFalse("nothing says when what the application makes is due");
    }

    [Fact]
    public void Lists_what_nothing_takes_in_the_time_asked_for()
    {
        var free = depot.Operation("GET", "/api/docks/free");
        free.Kind.ShouldBe(OperationKind.List);
        free.Parameters.Select(parameter => parameter.Name).ShouldBe(["from", "to"]);
        free.List!.Where!.ToString().ShouldBe("not exists(v in Visit where v.dock == this and overlaps(v.start, v.end, query.from, query.to))");
        depot.Grants("GET", "/api/docks/free").ShouldContain("visitor");
    }

    [Fact]
    public void Lets_people_make_for_themselves_what_is_theirs_over_something_else()
    {
        depot.Grants("POST", "/api/visits").ShouldContain("haulier");
        Guards("POST", "/api/visits").ShouldContain("me.role != 'haulier' or this.truck.haulier.account == me else 403");
    }

    private IEnumerable<string> Guards(string method, string path) =>
        depot.Operation(method, path).Guards.Select(guard => $"{guard.Condition} else {guard.Status}");
}
