using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.House;

/// <summary>Two towns alike, and the people who call every endpoint.</summary>
public sealed class AccessWorld : IAsyncLifetime
{
    public static readonly string[] People = ["anonymous", "link", "owner", "citizen", "agent", "elsewhere", "manager", "admin", "other", "operator"];

    private readonly Dictionary<(string Person, string Host), Visitor> _visitors = [];
    private readonly Dictionary<RequestPhase, ServiceRequest> _shown = [];
    private ServiceRequest _theirs = null!;
    private readonly Dictionary<string, Visitor> _people = [];
    private readonly Dictionary<string, (Town Town, TestAgent Agent)> _agents = [];
    private TestOperator _exploitant = null!;
    private TestAgent _someone = null!, _theirSomeone = null!;
    private TestCitizen _owner = null!, _neighbour = null!;
    private Guid _theirGrant;
    private Intervention _work = null!, _theirWork = null!;
    private AccessKept _kept = null!;
    private AccessSettings _settings = null!, _theirSettings = null!;
    private Guid _import, _theirImport, _sector, _theirSector;
    private string _mail = "", _linkToken = "", _theirToken = "";

    internal Town Here { get; private set; } = null!;

    internal Town There { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        (Here, There) = (await Given.ATownAsync("Ville d'Ici"), await Given.ATownAsync("Ville de Là"));
        (_owner, _neighbour) = (await Here.ACitizenAsync(), await Here.ACitizenAsync("voisine@courriel.example", "Annick Voisin"));
        await There.DoAsync(db =>
        {
            db.Add(new Category { Code = "EAU-FON", Slug = "fontaine", Name = "Fontaine", Summary = "Une fontaine.", ParentId = db.Categories.First(c => c.ParentId == null).Id });
            return db.SaveChangesAsync();
        });
        _theirs = await There.ARequestAsync(filed: new() { Attachments = [await There.APhotoAsync()] });
        _theirToken = await There.ALinkAsync(_theirs.Id);
        var own = await RequestAsync(RequestPhase.New, shared: true);
        _linkToken = await Here.ALinkAsync(own.Id);

        (_someone, _theirSomeone) = (await Here.AnAgentAsync(RoleCode.FieldAgent), await There.AnAgentAsync(RoleCode.FieldAgent));
        _agents["agent"] = (Here, await Here.AnAgentAsync(RoleCode.Instructor, StartingOrganisation.Roads));
        _agents["elsewhere"] = (Here, await Here.AnAgentAsync(RoleCode.DepartmentManager, StartingOrganisation.Cleaning));
        _agents["manager"] = (Here, await Here.AnAgentAsync(RoleCode.DepartmentManager, StartingOrganisation.Roads));
        _agents["admin"] = (Here, await Here.AnAgentAsync(RoleCode.BusinessAdministrator));
        _agents["other"] = (There, await There.AnAgentAsync(RoleCode.BusinessAdministrator));
        _exploitant = await Given.AnOperatorAsync();
        await SignInAsync();
        _people["link"] = Here.Visitor();
        await _people["link"].Visit($"/suivi/lien/{_linkToken}");
        _theirGrant = await There.AskAsync(db => db.RoleGrants.Where(g => g.AgentId == _theirSomeone.Id).Select(g => g.Id).SingleAsync());
        (_work, _theirWork) = (await Here.AnInterventionAsync(), await There.AnInterventionAsync());
        (_settings, _theirSettings) = (await AccessSettings.OfAsync(Here), await AccessSettings.OfAsync(There));
        _kept = new(_agents, Here);
        await _kept.MakeAsync();
        foreach (var town in (Town[])[Here, There]) await town.KnowsItsGroundAsync();
        (_import, _theirImport) = ((await Here.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 12)))).Id, (await There.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 12)))).Id);
        (_sector, _theirSector) = (await Here.AskAsync(db => db.Sectors.Select(s => s.Id).FirstAsync()), await There.AskAsync(db => db.Sectors.Select(s => s.Id).FirstAsync()));
        await Here.MailAsync();
        _mail = Path.GetFileNameWithoutExtension(Directory.GetFiles(Path.Combine(Here.App.Folder, "mail"), "*.eml")[0]);
    }

    /// <summary>Those who sign in, anew: signing out ends a session, whoever carries its cookie.</summary>
    internal async Task SignInAsync()
    {
        _visitors.Clear();
        (_people["owner"], _people["citizen"]) = (await Here.SignedInAsync(_owner), await Here.SignedInAsync(_neighbour));
        foreach (var (person, (town, agent)) in _agents) _people[person] = await town.SignedInAsync(agent);
        _people["operator"] = new Visitor(Here.App, TestApp.PlatformHost);
        await _people["operator"].SignInAs(_exploitant);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>That person's browser, carried to a host where its cookies may not belong.</summary>
    internal Visitor Before(string person, string host)
    {
        if (_visitors.TryGetValue((person, host), out var known)) return known;
        return _visitors[(person, host)] = (_people.GetValueOrDefault(person) ?? Here.Visitor()).CarriedTo(Here.App, host);
    }

    /// <summary>A demand of the first town; one that is only looked at serves again.</summary>
    internal async Task<ServiceRequest> RequestAsync(RequestPhase phase, bool shared)
    {
        if (shared && _shown.TryGetValue(phase, out var known)) return known;
        var made = await Here.ARequestAsync(phase, new() { Attachments = [await Here.APhotoAsync()] });
        await Here.DoAsync(db => db.Requesters.Where(person => person.RequestId == made.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.AccountId, _owner.AccountId)));
        return shared ? _shown[phase] = made : made;
    }

    /// <summary>Whether agents keep such things for themselves; then the caller has one of his own from now on.</summary>
    internal async Task<bool> KeepsAsync(string person, IReadOnlyCollection<string> names)
    {
        if (!names.Contains("viewId") && !names.Contains("exportId")) return false;
        await _kept.RenewAsync(person);
        return true;
    }

    /// <summary>What stands in a place of an address: the caller's own, the other town's, nobody's, or nothing one could be.</summary>
    internal string Value(string name, string route, Whose whose, ServiceRequest own, string person) => (name, whose) switch
    {
        (_, Whose.Malformed) => "pas-un_identifiant",
        ("slug", Whose.Own) => "nid-de-poule",
        ("slug", Whose.Theirs) => "fontaine",
        ("slug", _) => "inconnue",
        ("code", Whose.Own) => own.TrackingCode!,
        ("code", Whose.Theirs) => _theirs.TrackingCode!,
        ("code", _) => "ZZZZZZZZ",
        ("token", Whose.Own) => _linkToken,
        ("token", Whose.Theirs) => _theirToken,
        ("token", _) => new string('A', 43),
        ("name", Whose.Own) => _mail,
        ("id", Whose.Own) when OfWork(route) => _work.Id.ToString(),
        ("id", Whose.Theirs) when OfWork(route) => _theirWork.Id.ToString(),
        ("id", Whose.Own) when route.Contains("lieux/adresses", StringComparison.Ordinal) => _import.ToString(),
        ("id", Whose.Theirs) when route.Contains("lieux/adresses", StringComparison.Ordinal) => _theirImport.ToString(),
        ("id", Whose.Own) when route.Contains("lieux/secteurs", StringComparison.Ordinal) => _sector.ToString(),
        ("id", Whose.Theirs) when route.Contains("lieux/secteurs", StringComparison.Ordinal) => _theirSector.ToString(),
        ("version", _) => "77",
        ("viewId" or "exportId", not Whose.Nobodys) => _kept.Value(name, person, whose),
        ("viewId" or "exportId", _) => "0193a000-0000-7000-8000-000000000000",
        ("entryId" or "purchaseId", Whose.Own) => "0193a000-0000-7000-8000-00000000000b",
        ("entryId" or "purchaseId", _) => "0193a000-0000-7000-8000-000000000000",
        ("id", Whose.Own) when !route.Contains("photo/", StringComparison.Ordinal) => own.Id.ToString(),
        ("id", Whose.Theirs) when !route.Contains("photo/", StringComparison.Ordinal) => _theirs.Id.ToString(),
        ("id" or "photoId", Whose.Own) => own.Attachments[0].Id.ToString(),
        ("id" or "photoId", Whose.Theirs) => _theirs.Attachments[0].Id.ToString(),
        ("agentId", Whose.Own) => _someone.Id.ToString(),
        ("agentId", Whose.Theirs) => _theirSomeone.Id.ToString(),
        ("grantId" or "absenceId", Whose.Own) => "0193a000-0000-7000-8000-00000000000a",
        ("grantId" or "absenceId", Whose.Theirs) => _theirGrant.ToString(),
        (_, Whose.Own) when _settings.Knows(name) => _settings.Value(name, route),
        (_, Whose.Theirs) when _settings.Knows(name) => _theirSettings.Value(name, route),
        (_, Whose.Nobodys) when _settings.Knows(name) => "0193a000-0000-7000-8000-000000000000",
        ("agentId" or "grantId" or "absenceId" or "id" or "photoId" or "name", _) => "0193a000-0000-7000-8000-000000000000",
        ("status", _) => "404",
        ("hash", _) => "0123456789ab",
        ("messageId", _) => "0193a000-0000-7000-8000-000000000000",
        ("language", _) => "en",
        ("text", Whose.Own) => "demande-recue",
        ("text", _) => "inconnu",
        _ => throw new InvalidOperationException($"Say in {nameof(AccessWorld)} what stands for {{{name}}} in {route}."),
    };

    private static bool OfWork(string route) => route.StartsWith("agents/interventions/", StringComparison.Ordinal);

    /// <summary>All rows of the other town.</summary>
    internal async Task<IReadOnlyList<string>> TheirRowsAsync()
    {
        var database = There.App.Database;
        var tables = await database.ListAsync("""
            select c.relname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' order by 1
            """);
        return await database.ListAsync(string.Join(" union all ", tables.Select(table =>
            $"select '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t where tenant_id = {There.Info.Id}")) + " order by 1");   // workers may count them side by side
    }
}

/// <summary>A colleague's is only asked for where agents keep things for themselves.</summary>
internal enum Whose { Own, Colleagues, Theirs, Nobodys, Malformed }
