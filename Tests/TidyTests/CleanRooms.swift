/// The rooms that keep the newer rules already; the rules hold for the others once they are here.
enum CleanRooms {
  /// A room's tests keep the rules with it.
  static let names: Set = [
    "Hashing", "Secp256k1", "ExactJSON", "Exploration", "Bitcoin", "ScriptEngine", "MockLedger",
    "AccountLedger", "Benchmarks", "Tidy", "TestSupport",
  ]
}

extension SourceFile {
  /// Whether the newer rules hold for it: `MockLedgerTests` is as clean as `MockLedger`.
  var isOfCleanRoom: Bool {
    let tested = isTest && room.hasSuffix("Tests") ? String(room.dropLast("Tests".count)) : room
    return CleanRooms.names.contains(tested)
  }
}
