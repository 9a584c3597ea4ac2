namespace GrcPortal.Web.Shared.Uploads;

/// <summary>
/// Reads a form before its request takes one of the places that are counted: who sends it a byte at a time keeps nobody from being answered.
/// Files are read where they are limited, and have places of their own. What cannot be read is told where it is asked for.
/// </summary>
public sealed class FormFirst(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType && !context.TakesFiles())
        {
            try
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
            {
                // Whoever asks for the form gets the same again.
            }
        }
        await next(context);
    }
}
