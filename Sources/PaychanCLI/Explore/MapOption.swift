internal import Checker
internal import Exploration
internal import Telling

/// The option by which every future of a small model is written as a page.
enum MapOption {
  static let option = Option(
    name: "html",
    help: """
      Also write this page, in which a reader walks through every future of a small model; of a \
      larger one it has the first \(grouped(mostPlaces)) situations.
      """,
    kind: .value(placeholder: "file"))

  /// In which language that page is.
  static let language = Option(
    name: LanguageChoice.option.name,
    help: "The language of that page; normally as LC_ALL, LC_MESSAGES or LANG say.",
    kind: LanguageChoice.option.kind)

  /// As many as a browser shows at once, and as a page of ten megabytes holds.
  static let mostPlaces = 20_000
}

extension KnownFamily {
  /// Writes the page of a model, with the attack that was found, even where the map is cut.
  static func writeMap(
    of model: WorldModel<Self>, _ outcome: Outcome<WorldModel<Self>>, _ invocation: Invocation
  ) throws(CommandError) {
    guard let path = invocation.value(of: MapOption.option) else { return }
    var map = StateMap(model, upTo: MapOption.mostPlaces) { places in
      invocation.progress.tell("\(grouped(places)) situations of the page")
    }
    if let violation = outcome.violation, map.shortestAttack == nil { map.add(violation.path) }
    let page = MapPage(
      map, promising: model.promises,
      command: command(asking: invocation))
    let bytes = speaking(LanguageChoice.language(invocation)) { Array(page.html.utf8) }
    try OutputFile.write(bytes, to: path)
    invocation.mention("wrote '\(path)', \(counted(bytes.count, "byte"))\n")
  }
}
