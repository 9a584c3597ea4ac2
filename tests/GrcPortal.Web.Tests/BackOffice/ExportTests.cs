using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Exports;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed class ExportTests
{
    [Fact]
    public async Task A_filtered_list_is_asked_for_written_and_fetched_and_each_step_leaves_a_trace()
    {
        var town = await Given.ATownAsync();
        var sign = await town.ARequestAsync(filed: new() { Category = "panneau-abime" });
        await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        var page = await AskAsync(visitor, "/agents/demandes?vue=toutes&type=panneau-abime", people: true);
        Assert.Contains("Le fichier sera préparé", page.Text, StringComparison.Ordinal);
        await town.RunAsync<WriteExports>();
        page = await page.Follow("Actualiser");
        Assert.Contains("Le fichier est prêt : 1 demandes.", page.Text, StringComparison.Ordinal);

        var answer = await visitor.Download(page.Link("Télécharger"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Matches("^attachment; filename=demandes-[0-9-]{10}-[0-9a-f]{8}\\.csv", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("Numéro;Demandée le;Enregistrée le;Type;Famille;Service", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{sign.Reference};", lines[1], StringComparison.Ordinal);
        Assert.Contains("dominique.leroux@courriel.example", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.Equal([AuditAct.ExportAsked, AuditAct.ExportDownloaded], await town.AskAsync(db => db.AuditEntries
            .Where(e => e.Act == AuditAct.ExportAsked || e.Act == AuditAct.ExportDownloaded).OrderBy(e => e.At).Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task Without_being_asked_people_stay_out_of_it()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        var text = await CsvAsync(town, visitor, await AskAsync(visitor, "/agents/demandes?vue=toutes"));

        Assert.DoesNotContain("Dominique", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lices", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_valid_and_holds_words_days_and_numbers()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Closed, new() { Name = "=HYPERLINK(\"http://mal.example\")", Address = "@SUM(1+1)" });
        var visitor = await town.SignedInAsync();
        var page = await AskAsync(visitor, "/agents/demandes?vue=toutes", people: true, format: "Excel (XLSX)");
        await town.RunAsync<WriteExports>();

        await using var content = await (await visitor.Download((await page.Follow("Actualiser")).Link("Télécharger"))).Content.ReadAsStreamAsync();
        using var book = SpreadsheetDocument.Open(content, false);
        Assert.Empty(new OpenXmlValidator().Validate(book));
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Empty(book.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
        Assert.Contains(cells, cell => cell.InnerText == request.Reference && cell.DataType!.Value == CellValues.InlineString);
        Assert.Contains(cells, cell => cell.InnerText == "'@SUM(1+1)" && cell.DataType!.Value == CellValues.InlineString);
        Assert.True(cells.Count(cell => cell.DataType?.Value == CellValues.Number) >= 4);
    }

    [Fact]
    public async Task More_than_a_batch_is_written_whole_and_in_order()
    {
        var town = await Given.ATownAsync();
        await GivenMany.DemandsAsync(town, WriteExports.Batch * 2 + 7);
        var visitor = await town.SignedInAsync();

        var text = await CsvAsync(town, visitor, await AskAsync(visitor, "/agents/demandes?vue=toutes"));

        var numbers = text.Split("\r\n")[1..^1].Select(line => line.Split(';')[0]).ToList();
        Assert.Equal((WriteExports.Batch * 2 + 7, WriteExports.Batch * 2 + 7), (numbers.Count, numbers.Distinct().Count()));
        Assert.Equal(numbers.OrderDescending(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public async Task What_an_agent_may_no_longer_see_is_not_in_his_file()
    {
        var town = await Given.ATownAsync();
        var (kept, gone) = (await town.ARequestAsync(), await town.ARequestAsync());
        var visitor = await town.SignedInAsync(town.Karim);   // of the roads
        var page = await AskAsync(visitor, "/agents/demandes?vue=toutes");
        var cleaning = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Propreté").Select(d => d.Id).SingleAsync());
        await town.ActAsync(gone.Id, request => request.Assign(new(cleaning, null, null), new(Actor.Agent(town.Camille.Id), TestClock.Now)));

        var text = await CsvAsync(town, visitor, page);

        Assert.Contains(kept.Reference, text, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Reference, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_who_lost_the_right_meanwhile_gets_nothing()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var visitor = await town.SignedInAsync(town.Karim);
        var page = await AskAsync(visitor, "/agents/demandes?vue=toutes");
        await town.DoAsync(db => db.RoleGrants.Where(grant => grant.AgentId == town.Karim.Id).ExecuteDeleteAsync());

        await town.RunAsync<WriteExports>();

        Assert.Equal((JobState.Failed, null), await town.AskAsync(db => db.ExportJobs.Select(job => new ValueTuple<JobState, string?>(job.State, job.FileKey)).SingleAsync()));
        Assert.NotNull(page);
    }

    [Fact]
    public async Task A_killed_nodes_export_is_finished_by_another_and_there_is_one_file()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        await AskAsync(await town.SignedInAsync(), "/agents/demandes?vue=toutes");
        var killed = (await town.AskAsync(db => ExportQueue.ClaimAsync(db, WriteExports.MostAttempts, default)))!;
        await town.RunAsync<WriteExports>();
        Assert.Equal(JobState.Running, await StateAsync(town));   // held: nobody else takes it

        await town.DoAsync(db => db.ExportJobs.ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, TestClock.Now.AddMinutes(-1))));
        await town.RunAsync<WriteExports>();
        Assert.Equal(JobState.Done, await StateAsync(town));

        // The first node comes back: it may no longer say how far it is, nor end it.
        Assert.False(await town.AskAsync(db => ExportQueue.RenewAsync(db, killed, 1, default)));
        Assert.False(await town.AskAsync(db => ExportQueue.EndAsync(db, killed, JobState.Done, "1/202611/00000000000000000000000000000000", default)));
        Assert.Equal(1, await FilesAsync(town));
    }

    [Fact]
    public async Task An_export_that_kills_each_node_is_given_up()
    {
        var town = await Given.ATownAsync();
        await AskAsync(await town.SignedInAsync(), "/agents/demandes?vue=toutes");
        for (var attempt = 0; attempt < WriteExports.MostAttempts; attempt++)
        {
            Assert.NotNull(await town.AskAsync(db => ExportQueue.ClaimAsync(db, WriteExports.MostAttempts, default)));
            await town.DoAsync(db => db.ExportJobs.ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, TestClock.Now.AddMinutes(-1))));
        }

        await town.RunAsync<WriteExports>();

        Assert.Equal(JobState.Failed, await StateAsync(town));
    }

    [Fact]
    public async Task After_a_day_the_file_is_gone_and_its_page_says_so()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var visitor = await town.SignedInAsync();
        var page = await AskAsync(visitor, "/agents/demandes?vue=toutes");
        await town.RunAsync<WriteExports>();
        page = await page.Follow("Actualiser");
        var file = page.Link("Télécharger");

        using (TestClock.At(TestClock.Now.AddHours(23))) await town.RunAsync<ExpireExports>();
        Assert.Equal(1, await FilesAsync(town));
        using (TestClock.At(TestClock.Now.AddHours(25))) await town.RunAsync<ExpireExports>();

        Assert.Equal(0, await FilesAsync(town));
        Assert.Equal(404, (int)(await visitor.Download(file)).StatusCode);
        Assert.Contains("effacé après une journée", (await visitor.Visit(page.Url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_an_end_to_a_days_exports()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        for (var i = 0; i < 10; i++) await AskAsync(visitor, "/agents/demandes");

        var page = await (await visitor.Visit("/agents/demandes")).Press("Préparer le fichier");

        Assert.Equal(429, (int)page.Status);
        Assert.Contains("Vous avez demandé 10 exports en une journée", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agents_file_is_not_there_and_without_the_right_nothing_is()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var visitor = await town.SignedInAsync();
        var page = await AskAsync(visitor, "/agents/demandes?vue=toutes");
        await town.RunAsync<WriteExports>();
        var reception = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.ReceptionAgent));
        var karim = await town.SignedInAsync(town.Karim);

        foreach (var address in (string[])[page.Url, page.Url + "/fichier"])
        {
            Assert.Equal(404, (int)(await karim.Visit(address)).Status);
            Assert.Equal(403, (int)(await reception.Visit(address)).Status);
        }
        Assert.DoesNotContain("Exporter", (await reception.Visit("/agents/demandes")).Text, StringComparison.Ordinal);
    }

    private static async Task<HtmlPage> AskAsync(Visitor visitor, string list, bool people = false, string format = "CSV")
    {
        var page = (await visitor.Visit(list)).Choose("Format", format);
        if (people) page.Tick("Avec les adresses et les personnes");
        page = await page.Press("Préparer le fichier");
        Assert.Equal("Export de la liste", page.Title);
        return page;
    }

    private static async Task<string> CsvAsync(Town town, Visitor visitor, HtmlPage page)
    {
        await town.RunAsync<WriteExports>();
        var answer = await visitor.Download((await page.Follow("Actualiser")).Link("Télécharger"));
        return Encoding.UTF8.GetString((await answer.Content.ReadAsByteArrayAsync())[3..]);
    }

    private static Task<JobState> StateAsync(Town town) => town.AskAsync(db => db.ExportJobs.Select(job => job.State).SingleAsync());

    private static async Task<int> FilesAsync(Town town)
    {
        var found = 0;
        await foreach (var _ in town.App.Services.GetRequiredService<IFileStore>().ListAsync(town.Info.Id, default)) found++;
        return found;
    }
}
