using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Identity;

namespace GrcPortal.Core.Organisation;

/// <summary>Opens an agent's account, without password nor right, and writes to him: he chooses the one, an administrator gives the other.</summary>
public sealed class InviteAgent(GrcDbContext db, UserManager<Account> accounts)
{
    /// <summary>Null when this address is an agent's already.</summary>
    public async Task<Agent?> RunAsync(string email, string name, Guid? departmentId, Guid? tradeId, Stamp stamp, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var account = Account.ForAgent(email);
        if (!(await accounts.CreateAsync(account)).Succeeded) return null;
        var agent = new Agent { AccountId = account.Id, Name = name, DepartmentId = departmentId, TradeId = tradeId };
        db.Add(agent);
        db.Add(new OutgoingMessage { Text = NotificationText.AgentInvited, AccountId = account.Id });
        db.Add(new AuditEntry { At = stamp.At, AgentId = stamp.By.AgentId, Act = AuditAct.AgentInvited, SubjectId = agent.Id });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return agent;
    }
}
