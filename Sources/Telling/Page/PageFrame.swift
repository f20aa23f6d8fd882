internal import Channels

/// The frame of every page: the head with style and script, none of it from elsewhere.
struct PageFrame<Role: ChannelRole> {
  let title: String
  let description: String
  /// The command that writes it.
  var command = "paychan tour --html"
  /// What only this kind of page looks like.
  var style = ""
  /// What makes it move.
  var script = PageScript.javaScript
  /// A picture beside the page that is shown where somebody links to it.
  var preview: String?

  /// The whole document around its parts.
  func html(_ parts: [Markup]) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(Speech.current.language.tag)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.escaped)</title>
    \(descriptions.map(\.html).joined(separator: "\n"))
    <link rel="icon" href="\(PageIcon.address)">
    <style>
    \(PageStyle<Role>().css)\(style)
    </style>
    </head>
    <body>
    <a class="skip" href="#story">\(told("To the story").escaped)</a>
    \(parts.map(\.html).joined(separator: "\n"))
    <footer><p>\(origin.escaped)</p></footer>
    <script>
    \(script)
    </script>
    </body>
    </html>

    """
  }

  /// What others show of the page where they link to it.
  private var descriptions: [Markup] {
    let named = [("description", description)]
    let graph =
      [("og:type", "article"), ("og:title", title), ("og:description", description)]
      + (preview.map { [("og:image", $0)] } ?? [])
    return named.map { .void("meta", [("name", $0), ("content", $1)]) }
      + graph.map { .void("meta", [("property", $0), ("content", $1)]) }
  }

  private var origin: String {
    told(
      """
      Made by '\(command)'. Nothing on this page was typed by hand: every number and every \
      verdict comes from one run.
      """)
  }
}
