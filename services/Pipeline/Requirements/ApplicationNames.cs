using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements;

internal static class ApplicationNames
{
    /// <summary>A name for the application that is no entity's: "Pet store" gives PetStore, "Garage" beside an entity Garage gives GarageApp.</summary>
    public static string Of(string title, ApplicationModel model)
    {
        var name = Naming.Pascal(title);
        name = name.Length > 0 && char.IsLetter(name[0]) ? name : "Application";
        return model.Domain.Entities.Exists(entity => entity.Name == name || entity.Plural == name) ? name + "App" : name;
    }
}
