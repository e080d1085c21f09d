using System.ComponentModel.DataAnnotations;
using AgenticAi.ServiceDefaults.Projects;

namespace AgenticAi.MasterPlan.Projects;

public sealed record MemberChange([EnumDataType(typeof(ProjectRole))] ProjectRole Role);
