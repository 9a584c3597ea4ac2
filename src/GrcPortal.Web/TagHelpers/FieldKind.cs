namespace GrcPortal.Web.TagHelpers;

/// <summary>How a field is drawn; <see cref="Auto"/> follows the property's type and data annotation.</summary>
public enum FieldKind
{
    Auto,
    Text,
    Email,
    Tel,
    Password,
    Number,
    Date,
    Time,
    Search,
    Textarea,
    Select,
    Radios,
    Checkboxes,
    Checkbox,
    File,
}
