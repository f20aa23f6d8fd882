extension Rule {
  static let importTable = Rule("a room imports only what the import table names") { file in
    guard !file.isTest, let room = ImportTable.room(named: file.room) else { return [] }
    let allowed = room.rooms.union(room.system)
    return file.imports.filter { !allowed.contains($0.text) }.map(\.line)
  }

  static let noFoundation = Rule(
    "Foundation stays in FixtureKit, PaychanCLI, Benchmarks, the plugin and tests"
  ) { file in
    let allowed: Set = ["FixtureKit", "PaychanCLI", "Benchmarks", "FixturesPlugin"]
    guard !file.isTest, !allowed.contains(file.room) else { return [] }
    return file.imports.filter { $0.text.hasPrefix("Foundation") }.map(\.line)
  }
}

extension SourceFile {
  /// The module that each import names.
  var imports: [Token] {
    zip(code, code.dropFirst()).enumerated().compactMap { at, pair in
      guard pair.0.text == "import", pair.0.kind == .word else { return nil }
      let isOfOneSymbol = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
      ]
      .contains(pair.1.text)
      return isOfOneSymbol && at + 2 < code.count ? code[at + 2] : pair.1
    }
  }
}
