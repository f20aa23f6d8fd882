internal import Channels

/// The style of the pages: calm, in light and in dark, on a phone and on a wide screen.
struct PageStyle<Role: ChannelRole> {
  /// The whole style, with colours and lanes for the roles of a family.
  var css: String {
    colors + Self.frame + Self.controls + names + Self.story + Self.heights + Self.figures + lanes
      + Self.transactions + Self.index + Self.media
  }

  /// The colours in the light and in the dark.
  private var colors: String {
    """
    :root { color-scheme: light dark;
      --paper: #fbfaf7; --card: #ffffff; --ink: #1c1e21; --soft: #5a5f66; --line: #dcd9d0;
      \(colors(of: PagePalette.light))
      --good: #1d6b3a; --good-soft: #dff2e5; --bad: #a3271f; --bad-soft: #fae3e0;
      --bar: #8d98a5; --chain: #7a5a10; --chain-soft: #f6ecd2; --focus: #b35900;
      --waiting: \(PagePalette.light[0].strong); --witness: \(PagePalette.light[1].strong);
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      --serif: "Iowan Old Style", Charter, "Palatino Linotype", Georgia, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {
    \(dark) } }
    :root[data-theme="dark"] { color-scheme: dark;
    \(dark) }
    :root[data-theme="light"] { color-scheme: light; }

    """
  }

  private var dark: String {
    """
      --paper: #14161a; --card: #1c1f25; --ink: #e8e6e1; --soft: #a5abb3; --line: #343941;
      \(colors(of: PagePalette.dark))
      --good: #86d3a1; --good-soft: #173925; --bad: #f2a29a; --bad-soft: #4a1f1c;
      --bar: #6f7a87; --chain: #e2c27a; --chain-soft: #3d3214; --focus: #ffb366;
      --waiting: \(PagePalette.dark[0].strong); --witness: \(PagePalette.dark[1].strong);
    """
  }
}
