namespace GrcPortal.Web.TagHelpers;

public enum FieldKind
{
    Text,
    Email,
    Tel,
    Password,
    Number,
    Date,
    Search,
    Textarea,
    Select,
    Radios,
    Checkboxes,
    Checkbox,
    File,
}
