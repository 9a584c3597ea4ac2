using System.Text;
using static GrcPortal.Web.Tests.Attacks.HostileFile;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>What is neither a photo nor a document, whatever it is called.</summary>
internal static class HostileKinds
{
    public static IEnumerable<HostileFile> All =>
    [
        .. Pages.Select((page, i) => new HostileFile($"page {i}", Bytes(page), Name: Called[i % Called.Length])),
        .. Programs.Select(kind => new HostileFile(kind.Key, [.. kind.Value, .. Bytes(Script), .. new byte[64]], Name: Called[kind.Key.Length % Called.Length])),
        .. Brands.Select(brand => new HostileFile($"container {brand}", [0, 0, 0, 24, .. "ftyp"u8, .. Bytes(brand), 0, 0, 0, 0, .. Bytes(Script)])),
        new("a page in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Script)]),
        new("a page after a byte order mark", [0xEF, 0xBB, 0xBF, .. Bytes(Script)]),
        new("nothing", []),
        new("one byte", [0xFF]),
        new("zeros", new byte[5000]),
        new("more than ten megabytes", new byte[10 * 1024 * 1024 + 1]),
    ];

    private static readonly string[] Called = ["photo.jpg", "photo.png", "photo.webp", "devis.pdf", "photo.JPG", "photo.jpg.png"];

    private static readonly string[] Brands = ["heic", "heix", "hevc", "mif1", "msf1", "avif", "isom", "mp42", "jxl "];

    private static readonly string[] Pages =
    [
        $"<html>{Script}</html>", $"<!doctype html>{Script}", $"\n\n   {Script}", $"<!-- \u00FF\u00D8\u00FF -->{Script}", $"<svg xmlns='http://www.w3.org/2000/svg' onload='{Mark}'/>",
        $"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>{Mark}</script></svg>", $"<svg><foreignObject><iframe srcdoc='{Script}'/></foreignObject></svg>",
        $"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;{Script}</a>", $"<?xml version='1.0'?><xsl:stylesheet version='1.0'>{Script}</xsl:stylesheet>",
        $"<?php {Mark}; ?>", $"<%= {Mark} %>", $"#!/bin/sh\n{Mark}", $"GIF89a=0;{Mark}", $"GIF89a/*{new string(' ', 300)}*/=1;{Mark}", $"{Mark};//\u00FF\u00D8\u00FF",
        $"BM=1;{Mark}", $"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{Script}", $"push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 'https://example.org/\"|id\"'\n{Mark}",
        $"<?xml version='1.0'?><image><read filename='msl:/etc/passwd'/>{Script}</image>", "@/etc/passwd", "|id", $"%!PS-Adobe-3.0\n(%pipe%id) (w) file {Mark}", "{\\rtf1\\object " + Mark,
        $"[InternetShortcut]\nURL=javascript:{Mark}", $"/*%PDF-1.4*/{Mark}", $" %PDF-1.4 {Mark}", $"\u0089png\r\n\u001A\n{Script}", $"RIFF....WAVEfmt {Script}", $"RIFF....AVI LIST{Script}",
        $"data:image/jpeg;base64,{Script}", $"<math><mi xlink:href='javascript:{Mark}'>x</mi></math>", $"{{\"$type\":\"System.Diagnostics.Process\",\"x\":\"{Mark}\"}}",
    ];

    private static readonly Dictionary<string, byte[]> Programs = new()
    {
        ["exe"] = [0x4D, 0x5A],
        ["elf"] = [0x7F, 0x45, 0x4C, 0x46],
        ["mach-o"] = [0xCF, 0xFA, 0xED, 0xFE],
        ["class"] = [0xCA, 0xFE, 0xBA, 0xBE],
        ["wasm"] = [0, 0x61, 0x73, 0x6D],
        ["zip"] = [0x50, 0x4B, 3, 4],
        ["empty zip"] = [0x50, 0x4B, 5, 6],
        ["rar"] = [0x52, 0x61, 0x72, 0x21],
        ["7z"] = [0x37, 0x7A, 0xBC, 0xAF],
        ["gz (svgz)"] = [0x1F, 0x8B, 8],
        ["bz2"] = [0x42, 0x5A, 0x68],
        ["xz"] = [0xFD, 0x37, 0x7A, 0x58],
        ["ole (doc)"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ["lnk"] = [0x4C, 0, 0, 0, 1, 0x14, 2, 0],
        ["bmp"] = [0x42, 0x4D],
        ["tiff, little"] = [0x49, 0x49, 0x2A, 0],
        ["tiff, big"] = [0x4D, 0x4D, 0, 0x2A],
        ["ico"] = [0, 0, 1, 0],
        ["psd"] = [0x38, 0x42, 0x50, 0x53],
        ["jp2"] = [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20],
        ["webm"] = [0x1A, 0x45, 0xDF, 0xA3],
        ["ogg"] = [0x4F, 0x67, 0x67, 0x53],
        ["mp3"] = [0x49, 0x44, 0x33],
        ["flac"] = [0x66, 0x4C, 0x61, 0x43],
        ["swf"] = [0x46, 0x57, 0x53],
        ["sqlite"] = [0x53, 0x51, 0x4C, 0x69, 0x74, 0x65],
        ["woff"] = [0x77, 0x4F, 0x46, 0x46],
        ["cab"] = [0x4D, 0x53, 0x43, 0x46],
        ["djvu"] = [0x41, 0x54, 0x26, 0x54],
        ["exr"] = [0x76, 0x2F, 0x31, 1],
        ["dds"] = [0x44, 0x44, 0x53, 0x20],
        ["chm"] = [0x49, 0x54, 0x53, 0x46],
        ["jpeg xl"] = [0xFF, 0x0A],
        ["half a jpeg mark"] = [0xFF, 0xD8],
    };
}
