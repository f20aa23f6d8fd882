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

  /// The whole document around its parts.
  func html(_ parts: [Markup]) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.escaped)</title>
    <meta name="description" content="\(description.escaped)">
    <link rel="icon" href="data:,">
    <style>
    \(PageStyle<Role>().css)\(style)
    </style>
    </head>
    <body>
    <a class="skip" href="#story">To the story</a>
    \(parts.map(\.html).joined(separator: "\n"))
    <footer><p>Made by <code>\(command)</code>. Nothing on this page was typed by hand: \
    every number and every verdict comes from one run.</p></footer>
    <script>
    \(script)
    </script>
    </body>
    </html>

    """
  }
}
