namespace GrcPortal.E2E.Tests.Support;

internal enum Hands { Mouse, Keyboard }

/// <summary>How a person acts on a page.</summary>
internal abstract class Hand
{
    public static Hand Of(Hands hands, IPage page) => hands is Hands.Keyboard ? new OnKeyboard(page) : new OnMouse();

    public abstract Task PressAsync(ILocator target);

    public abstract Task FillAsync(ILocator field, string text);

    /// <summary>A box or one choice of several.</summary>
    public abstract Task CheckAsync(ILocator choice);

    /// <summary>A line of a list that drops down.</summary>
    public abstract Task ChooseAsync(ILocator list, string line);

    private sealed class OnMouse : Hand
    {
        public override Task PressAsync(ILocator target) => target.ClickAsync();

        public override Task FillAsync(ILocator field, string text) => field.FillAsync(text);

        public override Task CheckAsync(ILocator choice) => choice.CheckAsync();

        public override Task ChooseAsync(ILocator list, string line) => list.SelectOptionAsync(new SelectOptionValue { Label = line });
    }

    /// <summary>Tab, Enter, Space and arrows, nothing else; what Tab does not reach in a page's length cannot be used.</summary>
    private sealed class OnKeyboard(IPage page) : Hand
    {
        private const int MostStops = 200;   // a list of fifty has a box and a link a line
        private const string HasFocus = "element => element === document.activeElement";
        private const string GroupHasFocus = "element => element === document.activeElement || element.type === 'radio' && document.activeElement.name === element.name";

        public override async Task PressAsync(ILocator target)
        {
            await StepToAsync(target, "Tab", HasFocus);
            await page.Keyboard.PressAsync("Enter");
        }

        public override async Task FillAsync(ILocator field, string text)
        {
            await StepToAsync(field, "Tab", HasFocus);
            await page.Keyboard.PressAsync("Control+a");
            await page.Keyboard.TypeAsync(text);
        }

        public override async Task CheckAsync(ILocator choice)
        {
            await StepToAsync(choice, "Tab", GroupHasFocus);
            await StepToAsync(choice, "ArrowDown", HasFocus);
            if (!await choice.IsCheckedAsync()) await page.Keyboard.PressAsync("Space");
        }

        public override async Task ChooseAsync(ILocator list, string line)
        {
            await StepToAsync(list, "Tab", HasFocus);
            await page.Keyboard.TypeAsync(line);
        }

        private async Task StepToAsync(ILocator target, string key, string arrived)
        {
            for (var stops = 0; stops < MostStops; stops++)
            {
                if (await target.EvaluateAsync<bool>(arrived)) return;
                await page.Keyboard.PressAsync(key);
            }
            Assert.Fail($"{key} does not reach {target} on {new Uri(page.Url).AbsolutePath}");
        }
    }
}
