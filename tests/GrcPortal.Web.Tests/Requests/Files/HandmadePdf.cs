using System.Globalization;
using System.Text;

namespace GrcPortal.Web.Tests.Requests.Files;

/// <summary>PDFs of one page, with whatever is planted in their catalogue.</summary>
internal static class HandmadePdf
{
    public static byte[] Plain => Of();

    public static byte[] WithScript => Of("/OpenAction<</S/JavaScript/JS(app.alert(1))>>");

    public static byte[] Of(string catalog = "", string page = "", string trailer = "", params string[] more)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R" + catalog + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R" + page + ">>", Stream("", "0 0 9 9 re f"), .. more,
        ];
        var text = new StringBuilder("%PDF-1.6\n");
        for (var i = 0; i < objects.Length; i++) text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n9\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static string Stream(string head, string content) => $"<<{head}/Length {Encoding.Latin1.GetByteCount(content)}>>stream\n{content}\nendstream";
}
