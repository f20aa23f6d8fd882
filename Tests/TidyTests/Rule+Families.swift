extension Rule {
  static let noFamilies = Rule("an engine room names no family") { file in
    guard !file.isTest, engine.contains(file.room) else { return [] }
    return file.tokens.filter { token in
      families.contains { token.text.lowercased().contains($0) }
    }.map(\.line)
  }

  /// The rooms that know no kind of channel.
  private static let engine: Set = [
    "Channels", "Simulation", "Checker", "Exploration", "Walkthroughs", "FixtureKit", "Telling",
    "MockLedger", "ScriptEngine", "Bitcoin",
  ]

  /// The kinds of channels, in lower case.
  private static let families = ["timelock", "oneway"]
}
