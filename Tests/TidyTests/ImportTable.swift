/// A target in `Sources`, and what its files may import.
struct Room: Sendable {
  let name: String
  /// The rooms that it may import.
  let rooms: Set<String>
  /// The modules of the system that it may import.
  let system: Set<String>
  /// Whether it is one of the rooms that never print, wait, or throw just anything.
  let isCore: Bool

  init(_ name: String, _ rooms: Set<String>, system: Set<String> = [], isCore: Bool = true) {
    self.name = name
    self.rooms = rooms
    self.system = system
    self.isCore = isCore
  }
}

/// Which room may import which, as the design has it; rooms that are yet to be built included.
enum ImportTable {
  /// Every room, lowest first.
  static let rooms: [Room] = [
    Room("CSecp256k1", []),
    Room("CNettle", []),
    Room("CQrencode", []),
    Room("CBlake2", []),
    Room("ExactJSON", []),
    Room("QRCodes", ["CQrencode"]),
    Room("Hashing", ["CNettle", "CBlake2"]),
    Room("Secp256k1", ["CSecp256k1"]),
    Room(
      "Exploration", [], system: standardLibraryOfC.union(["Dispatch", "Synchronization"])),
    Room("Bitcoin", ["Hashing", "Secp256k1"]),
    Room("ScriptEngine", ["Bitcoin", "Hashing", "Secp256k1"]),
    Room("Filecoin", ["Hashing", "Secp256k1", "ExactJSON"]),
    Room(
      "AccountLedger", ["Filecoin", "Hashing", "Secp256k1"], system: ["Synchronization"]),
    Room(
      "MockLedger", ["Bitcoin", "ScriptEngine", "Hashing"],
      system: ["Dispatch", "Synchronization"]),
    Room("Channels", ["Bitcoin", "Secp256k1", "Hashing", "ExactJSON"]),
    Room(
      "Simulation", ["Channels", "MockLedger", "Bitcoin", "Secp256k1", "Hashing", "ExactJSON"],
      system: ["Synchronization"]),
    Room("Checker", model.subtracting(["Checker"]), system: ["Synchronization"]),
    Room("Walkthroughs", model),
    Room("FixtureKit", model, system: foundation, isCore: false),
    Room("Telling", model.union(["Walkthroughs", "QRCodes"]).subtracting(["Hashing"])),
    Room("Timelock", everything.union(["Telling"])),
    Room("OneWay", everything.union(["Telling"]).subtracting(["ScriptEngine"])),
    Room(
      "Voucher",
      everything.union(["Telling", "AccountLedger", "Filecoin"]).subtracting(["ScriptEngine"])),
    Room(
      "PaychanCLI",
      everything.union(["Telling", "Timelock", "OneWay", "Voucher", "AccountLedger", "Filecoin"]),
      system: program, isCore: false),
    Room("paychan", ["PaychanCLI"], system: standardLibraryOfC, isCore: false),
    Room("FixturesPlugin", [], system: ["Foundation", "PackagePlugin"], isCore: false),
    Room(
      "Benchmarks",
      everything.union([
        "Timelock", "Voucher", "PaychanCLI", "AccountLedger", "Filecoin", "CSecp256k1", "CNettle",
        "CBlake2",
      ]),
      system: program.union(foundation), isCore: false),
  ]

  static func room(named name: String) -> Room? {
    rooms.first { $0.name == name }
  }

  private static let model: Set<String> = [
    "Checker", "Simulation", "Exploration", "Channels", "MockLedger", "ScriptEngine", "Bitcoin",
    "Secp256k1", "Hashing", "ExactJSON",
  ]
  private static let everything = model.union(["Walkthroughs", "FixtureKit"])

  private static let standardLibraryOfC: Set = ["Glibc", "Musl", "Darwin"]
  private static let foundation: Set = ["Foundation", "FoundationEssentials"]
  /// `Foundation` itself doubles a program's start-up time, so the program does without.
  private static let program = standardLibraryOfC.union([
    "Dispatch", "FoundationEssentials", "Synchronization",
  ])
}
