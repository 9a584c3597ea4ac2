namespace GrcPortal.Bench;

/// <summary>What is measured, by the names that the table, the budgets and <c>--only</c> know.</summary>
internal static class Lines
{
    public const string Page = "yardstick: page", List = "yardstick: list";

    public const string Home = "portal home", Category = "category's page", Tracking = "tracking page", Demand = "agent's demand page";
    public const string AgentsList = "agent's list", PublicList = "public list", Map = "map of a town", Dashboard = "dashboard";
    public const string SearchNumber = "search: number", SearchWords = "search: words", SearchMail = "search: e-mail", SearchPhone = "search: phone";
    public const string Submit = "submit, no file", SubmitPhoto = "submit, 2 MB photo";
    public const string Messages = "outgoing messages", Anonymisation = "anonymisation", DuringAnonymisation = "anonymisation: p95 of pages";
    public const string WeightOfPortal = "weight of the portal", WeightOfMap = "weight of the map", WeightOfBackOffice = "weight of the back office", Requests = "requests of the portal";
    public const string Restart = "restart", Memory = "memory after the load";

    /// <summary>A line's growth from the smallest to the largest size.</summary>
    public static string Growth(string line) => $"growth: {line}";

    public static readonly IReadOnlySet<string> AgainstList = new HashSet<string> { AgentsList, PublicList };
    public static readonly IReadOnlySet<string> AgainstPage = new HashSet<string> { Home, Category, Tracking, Demand };
}
