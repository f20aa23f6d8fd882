extension Rule {
  static let noFamilies = Rule("FixtureKit names no family outside that family's folder") { file in
    guard !file.isTest, file.room == "FixtureKit" else { return [] }
    let folders = file.path.split(separator: "/").map { $0.lowercased() }
    let names = families.filter { !folders.contains($0) }
    return file.tokens.filter { token in
      names.contains { token.text.lowercased().contains($0) }
    }.map(\.line)
  }

  /// The kinds of channels, in lower case.
  private static let families = ["timelock"]
}
