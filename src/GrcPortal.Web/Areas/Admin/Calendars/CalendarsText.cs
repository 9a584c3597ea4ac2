namespace GrcPortal.Web.Areas.Admin.Calendars;

public sealed class CalendarsText;
