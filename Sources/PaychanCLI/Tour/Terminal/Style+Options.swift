extension Style {
  /// What the command line asks for, then the environment, then what is at the other end.
  ///
  /// `--color` counts first, then `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal.
  init(_ invocation: Invocation) {
    let console = invocation.console
    self.init()
    hasDrawing = !invocation.has(TourCommand.plain)
    hasColor = hasDrawing && Self.wantsColor(invocation)
    if let columns = (console.isRead ? Terminal.size?.columns : nil)
      ?? console.variable("COLUMNS").flatMap(Int.init)
    {
      width = min(max(columns, 40), 400)
    }
  }

  private static func wantsColor(_ invocation: Invocation) -> Bool {
    let console = invocation.console
    switch invocation.value(of: TourCommand.color) {
    case "always": return true
    case "never": return false
    default:
      if console.variable("NO_COLOR") != nil { return false }
      if let force = console.variable("FORCE_COLOR") { return force != "0" }
      return console.isRead && console.variable("TERM") != "dumb"
    }
  }
}
