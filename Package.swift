// swift-tools-version: 6.2

import PackageDescription

/// Continuous integration sets this, so that a warning fails there and nowhere else.
let strict = Context.environment["PAYCHAN_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A package manager that fetches this package refuses flags that it does not know.
let isFetched = Context.packageDirectory.contains("/checkouts/")

/// Lets the families' compiler see into a room that the explorer goes through for every state: what
/// is generic there is made for each family where the family is compiled.
let seenThrough: [SwiftSetting] =
  isFetched
  ? [] : [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

/// A room: one folder in `Sources`, and the rooms that it may import.
func room(
  _ name: String, imports: [Target.Dependency] = [], more: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings + more)
}

/// A family of channels: one folder in `Sources/Families`, and the rooms that it may import.
func family(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: imports, path: "Sources/Families/\(name)", swiftSettings: settings)
}

/// The tests of one room; `TestSupport` gives them the published vectors, and what they share.
func tests(
  of room: String, imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.byName(name: room), "TestSupport"] + imports,
    exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "Paychan",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "paychan", targets: ["paychan"]),
    .library(name: "Bitcoin", targets: ["Bitcoin", "Hashing", "Secp256k1"]),
    .library(name: "ScriptEngine", targets: ["ScriptEngine"]),
    .library(name: "Filecoin", targets: ["Filecoin"]),
    .library(name: "AccountLedger", targets: ["AccountLedger"]),
    .library(name: "Exploration", targets: ["Exploration"]),
    .library(name: "MockLedger", targets: ["MockLedger"]),
    .library(name: "Channels", targets: ["Channels"]),
    .library(name: "OneWay", targets: ["OneWay"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Checker", targets: ["Checker"]),
    .library(name: "Walkthroughs", targets: ["Walkthroughs"]),
    .library(name: "FixtureKit", targets: ["FixtureKit"]),
    .library(name: "Timelock", targets: ["Timelock"]),
  ],
  targets: [
    .systemLibrary(
      name: "CSecp256k1", pkgConfig: "libsecp256k1",
      providers: [.apt(["libsecp256k1-dev"]), .brew(["secp256k1"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CQrencode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(
      name: "CBlake2", pkgConfig: "libb2",
      providers: [.apt(["libb2-dev"]), .brew(["libb2"])]),

    room("Hashing", imports: ["CNettle", "CBlake2"]),
    room("Secp256k1", imports: ["CSecp256k1"]),
    room("ExactJSON"),
    room("QRCodes", imports: ["CQrencode"]),
    room("Exploration", more: seenThrough),
    room("Bitcoin", imports: ["Hashing", "Secp256k1"]),
    room("ScriptEngine", imports: ["Bitcoin", "Hashing", "Secp256k1"]),
    room("Filecoin", imports: ["Hashing", "Secp256k1", "ExactJSON"]),
    room("AccountLedger", imports: ["Filecoin", "Hashing", "Secp256k1"]),
    room("MockLedger", imports: ["Bitcoin", "ScriptEngine", "Hashing"], more: seenThrough),
    room(
      "Channels", imports: ["Bitcoin", "Secp256k1", "Hashing", "ExactJSON"], more: seenThrough),
    room(
      "Simulation",
      imports: ["Channels", "MockLedger", "Bitcoin", "Secp256k1", "Hashing", "ExactJSON"],
      more: seenThrough),
    room(
      "Checker",
      imports: [
        "Simulation", "Exploration", "Channels", "MockLedger", "ScriptEngine", "Bitcoin",
        "Secp256k1", "Hashing", "ExactJSON",
      ], more: seenThrough),
    room(
      "Walkthroughs",
      imports: ["Checker", "Simulation", "Channels", "MockLedger", "ScriptEngine", "Bitcoin"]),
    room(
      "FixtureKit",
      imports: [
        "Checker", "Simulation", "Channels", "MockLedger", "Bitcoin", "Secp256k1", "Hashing",
        "ExactJSON",
      ]),
    room(
      "Telling",
      imports: [
        "Walkthroughs", "Checker", "Simulation", "Exploration", "Channels", "MockLedger",
        "ScriptEngine", "Bitcoin", "Secp256k1", "ExactJSON", "QRCodes",
      ]),
    family(
      "Timelock",
      imports: [
        "Telling", "FixtureKit", "Walkthroughs", "Checker", "Simulation", "Exploration", "Channels",
        "MockLedger", "ScriptEngine", "Bitcoin", "Secp256k1", "Hashing", "ExactJSON",
      ]),
    family(
      "OneWay",
      imports: [
        "Telling", "FixtureKit", "Walkthroughs", "Checker", "Simulation", "Exploration", "Channels",
        "MockLedger", "Bitcoin", "Secp256k1", "Hashing", "ExactJSON",
      ]),
    family(
      "Voucher",
      imports: [
        "Telling", "Checker", "Simulation", "Exploration", "Channels", "AccountLedger", "Filecoin",
        "Bitcoin", "Secp256k1", "Hashing", "ExactJSON",
      ]),
    room(
      "PaychanCLI",
      imports: [
        "OneWay", "Timelock", "Voucher", "Telling", "FixtureKit", "Walkthroughs", "Checker",
        "Simulation", "Exploration", "Channels", "MockLedger", "AccountLedger", "Filecoin",
        "ScriptEngine", "Bitcoin", "Hashing", "ExactJSON",
      ]),

    .executableTarget(name: "paychan", dependencies: ["PaychanCLI"], swiftSettings: settings),

    .plugin(
      name: "FixturesPlugin",
      capability: .command(
        intent: .custom(verb: "fixtures", description: "Make, check and compare fixtures."),
        permissions: [.writeToPackageDirectory(reason: "to write fixtures into 'Fixtures'")]),
      path: "Sources/FixturesPlugin"),

    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CSecp256k1", "CNettle", "CBlake2", "Hashing", "Secp256k1", "Bitcoin", "ScriptEngine",
        "MockLedger", "AccountLedger", "Filecoin", "Channels", "Simulation", "Exploration",
        "Checker", "FixtureKit", "Timelock", "Voucher", "ExactJSON",
      ],
      swiftSettings: settings),

    .target(name: "CFreedMemory", path: "Tests/CFreedMemory"),
    .target(
      name: "TestSupport", dependencies: ["CFreedMemory"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "PaychanCLI", "Timelock", "Voucher", "FixtureKit", "Simulation", "Channels", "MockLedger",
        "Filecoin", "ScriptEngine", "Bitcoin", "Hashing", "ExactJSON",
      ],
      path: "Tests/FuzzTargets", exclude: ["Regressions"], swiftSettings: settings),
    .testTarget(
      name: "FuzzTargetsTests", dependencies: ["FuzzTargets"], swiftSettings: settings),
    tests(of: "Hashing"),
    tests(of: "Secp256k1"),
    tests(of: "ExactJSON"),
    tests(of: "QRCodes"),
    tests(of: "Exploration"),
    tests(of: "Bitcoin", imports: ["Hashing", "Secp256k1"]),
    tests(of: "ScriptEngine", imports: ["Bitcoin", "Hashing", "Secp256k1"]),
    tests(of: "Filecoin", imports: ["Hashing", "Secp256k1", "ExactJSON"]),
    tests(of: "AccountLedger", imports: ["Filecoin", "Hashing", "Secp256k1"]),
    tests(of: "MockLedger", imports: ["Bitcoin", "ScriptEngine", "Hashing", "Secp256k1"]),
    tests(of: "Channels"),
    tests(
      of: "Timelock",
      imports: ["Channels", "ScriptEngine", "Bitcoin", "Hashing", "Secp256k1", "ExactJSON"]),
    tests(
      of: "OneWay",
      imports: [
        "Telling", "FixtureKit", "Walkthroughs", "Checker", "Simulation", "Exploration", "Channels",
        "MockLedger", "ScriptEngine", "Bitcoin", "Hashing", "Secp256k1", "ExactJSON",
      ]),
    tests(
      of: "Voucher",
      imports: [
        "Telling", "Checker", "Simulation", "Exploration", "Channels", "AccountLedger", "Filecoin",
        "Bitcoin", "Secp256k1", "Hashing", "ExactJSON",
      ]),
    tests(
      of: "Simulation",
      imports: [
        "Timelock", "Channels", "MockLedger", "Bitcoin", "Secp256k1", "Hashing", "ExactJSON",
      ]),
    tests(
      of: "Checker",
      imports: [
        "Timelock", "Simulation", "Exploration", "Channels", "MockLedger", "ScriptEngine",
        "Bitcoin", "Secp256k1", "Hashing", "ExactJSON",
      ]),
    tests(
      of: "Walkthroughs",
      imports: ["Timelock", "Checker", "Simulation", "Channels", "MockLedger", "Bitcoin"]),
    tests(
      of: "FixtureKit",
      imports: [
        "Timelock", "OneWay", "Checker", "Simulation", "Channels", "MockLedger", "Bitcoin",
        "ExactJSON",
      ]),
    tests(
      of: "Telling",
      imports: [
        "Timelock", "Walkthroughs", "Checker", "Simulation", "Channels", "MockLedger", "Bitcoin",
      ]),
    tests(
      of: "PaychanCLI",
      imports: [
        "ExactJSON", "Bitcoin", "MockLedger", "Channels", "Simulation", "Checker",
        "Walkthroughs", "Telling", "Timelock", "OneWay", "Voucher",
      ],
      exclude: ["Golden", "Stories"]),
    .testTarget(
      name: "ReadmeTests",
      dependencies: [
        "Bitcoin", "ScriptEngine", "Secp256k1", "MockLedger", "Channels", "Simulation", "Timelock",
      ],
      swiftSettings: settings),
    .testTarget(name: "TidyTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
