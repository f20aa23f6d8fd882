extension Rule {
  static let noFamilies = Rule("an engine room names no family") { file in
    guard !file.isTest, engine.contains(file.room) else { return [] }
    return file.tokens.filter { token in
      families.contains { token.text.lowercased().contains($0) }
    }.map(\.line)
  }

  /// One such import keeps the compiler from handing any generic code of the room to the families,
  /// which then run it unspecialised: the explorer took more than twice as long.
  static let noPackageImports = Rule(
    "a room on the explorer's path imports nothing for the package alone"
  ) { file in
    guard !file.isTest, explored.contains(file.room) else { return [] }
    return zip(file.code, file.code.dropFirst()).filter { first, second in
      first.text == "package" && second.text == "import"
    }.map(\.0.line)
  }

  /// The rooms whose generic code the explorer runs.
  private static let explored: Set = [
    "Channels", "Simulation", "Checker", "Exploration", "MockLedger", "ScriptEngine", "Bitcoin",
  ]

  /// The rooms that know no kind of channel.
  private static let engine: Set = [
    "Channels", "Simulation", "Checker", "Exploration", "Walkthroughs", "FixtureKit", "Telling",
    "MockLedger", "ScriptEngine", "Bitcoin",
  ]

  /// The kinds of channels, in lower case.
  private static let families = ["timelock", "oneway"]
}
