using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace GrcPortal.Web.TagHelpers;

/// <summary>A text as a QR code: black on white in any theme, since that is what cameras read. Always beside the same text in letters.</summary>
[HtmlTargetElement("qr-code", Attributes = "text,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrCodeTagHelper : TagHelper
{
    public required string Text { get; set; }

    /// <summary>What it is, for who cannot see it.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Text, Label));
    }

    private static string Draw(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count;   // the quiet zone of four included
        return $"""
            <svg class="qr-code" role="img" aria-label="{HtmlEncoder.Default.Encode(label)}" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path fill="#000" d="{Dark(code, side)}"/></svg>
            """;
    }

    /// <summary>Each run of dark squares on a line is one stroke.</summary>
    private static string Dark(QRCodeData code, int side)
    {
        var path = new StringBuilder();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (!code.ModuleMatrix[y][x]) continue;
                var from = x;
                while (x + 1 < side && code.ModuleMatrix[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x + 1 - from}v1H{from}z");
            }
        }
        return path.ToString();
    }
}
