namespace GrcPortal.Web.Areas.BackOffice.MyAccount;

public sealed class MyAccountText;
