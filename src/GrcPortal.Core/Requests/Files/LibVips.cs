using System.Globalization;
using System.Runtime.InteropServices;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// The few calls of libvips we need, bound by hand to a library that is a separate, replaceable file (its LGPL licence asks for that).
/// Operations are set up property by property: no variadic call, whose convention differs between machines.
/// </summary>
internal sealed unsafe class LibVips
{
    private const int Quality = 82;

    private readonly nint library;
    private readonly delegate* unmanaged<byte*, nint> newOperation;
    private readonly delegate* unmanaged<nint, byte*, byte*, int> setArgument;
    private readonly delegate* unmanaged<nint, nint> build;
    private readonly delegate* unmanaged<nint, byte*, GValue*, void> getProperty, setProperty;
    private readonly nuint imageType;

    private LibVips(nint library)
    {
        this.library = library;
        newOperation = (delegate* unmanaged<byte*, nint>)Export("vips_operation_new");
        setArgument = (delegate* unmanaged<nint, byte*, byte*, int>)Export("vips_object_set_argument_from_string");
        build = (delegate* unmanaged<nint, nint>)Export("vips_cache_operation_build");
        getProperty = (delegate* unmanaged<nint, byte*, GValue*, void>)Export("g_object_get_property");
        setProperty = (delegate* unmanaged<nint, byte*, GValue*, void>)Export("g_object_set_property");
        imageType = ((delegate* unmanaged<nuint>)Export("vips_image_get_type"))();
    }

    /// <summary>Null when the library is absent, unfit for this machine or refuses to start.</summary>
    public static LibVips? Load(string path)
    {
        if (!NativeLibrary.TryLoad(path, out var library)) return null;
        if (!NativeLibrary.TryGetExport(library, "vips_init", out var init)) return null;
        fixed (byte* name = "grcportal\0"u8)
            if (((delegate* unmanaged<byte*, int>)init)(name) != 0) return null;

        var vips = new LibVips(library);
        ((delegate* unmanaged<int, void>)vips.Export("vips_block_untrusted_set"))(1);
        ((delegate* unmanaged<int, void>)vips.Export("vips_concurrency_set"))(1);
        vips.Block("VipsForeignLoad", 1); // every decoder, then back the three whose files we take
        foreach (var decoder in (string[])["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"]) vips.Block(decoder, 0);
        return vips;
    }

    /// <summary>Writes an upright JPEG no side of which is longer than asked, without metadata, never larger than the picture.</summary>
    public bool Shrink(string input, int size, int orientation, string output)
    {
        var side = size.ToString(CultureInfo.InvariantCulture);
        var small = Do("thumbnail", 0, ("filename", input), ("width", side), ("height", side), ("size", "down"), ("no-rotate", "true"));
        if (small == 0) return false;
        small = ((delegate* unmanaged<nint, nint>)Export("vips_image_copy_memory"))(small); // decoding streams top to bottom, turning does not
        if (small == 0) return false;
        fixed (byte* field = "orientation\0"u8) // our column, not the file's word: the file says nothing any more
            ((delegate* unmanaged<nint, byte*, int, void>)Export("vips_image_set_int"))(small, field, orientation);
        var upright = Do("autorot", small);
        if (upright == 0) return false;
        return Do("jpegsave", upright, ("filename", output), ("Q", Quality.ToString(CultureInfo.InvariantCulture)),
            ("keep", "none"), ("background", "255"), ("optimize-coding", "true")) != 0;
    }

    /// <summary>The operation's image, or the operation itself where it makes none, or 0. Nothing is given back: the process ends with its picture.</summary>
    private nint Do(string name, nint image, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        using var operationName = new Utf8(name);
        var operation = newOperation(operationName.Pointer);
        if (operation == 0) return 0;
        if (image != 0) SetImage(operation, image);
        foreach (var (argument, value) in arguments)
        {
            using var argumentName = new Utf8(argument);
            using var argumentValue = new Utf8(value);
            if (setArgument(operation, argumentName.Pointer, argumentValue.Pointer) != 0) return 0;
        }

        operation = build(operation);
        return operation == 0 || name == "jpegsave" ? operation : Output(operation);
    }

    private void SetImage(nint operation, nint image)
    {
        var value = ImageValue();
        ((delegate* unmanaged<GValue*, nint, void>)Export("g_value_set_object"))(&value, image);
        fixed (byte* name = "in\0"u8) setProperty(operation, name, &value);
    }

    private nint Output(nint operation)
    {
        var value = ImageValue();
        fixed (byte* name = "out\0"u8) getProperty(operation, name, &value);
        return ((delegate* unmanaged<GValue*, nint>)Export("g_value_get_object"))(&value);
    }

    private GValue ImageValue()
    {
        GValue value = default;
        ((delegate* unmanaged<GValue*, nuint, GValue*>)Export("g_value_init"))(&value, imageType);
        return value;
    }

    private void Block(string operation, int state)
    {
        using var name = new Utf8(operation);
        ((delegate* unmanaged<byte*, int, void>)Export("vips_operation_block_set"))(name.Pointer, state);
    }

    private void* Export(string name) => (void*)NativeLibrary.GetExport(library, name);

    [StructLayout(LayoutKind.Sequential)]
    private struct GValue
    {
        public nuint Type;
        public ulong First, Second;
    }

    private readonly ref struct Utf8(string text)
    {
        public byte* Pointer { get; } = (byte*)Marshal.StringToCoTaskMemUTF8(text);

        public void Dispose() => Marshal.FreeCoTaskMem((nint)Pointer);
    }
}
