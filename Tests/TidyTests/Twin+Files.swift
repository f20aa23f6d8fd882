extension Twin {
  /// A name, a size, an import or a comment makes the difference.
  static let ofFiles: [Twin] = [
    Twin(.importTable, bad: "import ScriptEngine", good: "internal import Hashing"),
    Twin(
      .importTable, in: "Sources/Channels/Terms.swift", bad: "\npublic import MockLedger", at: 2,
      goodIn: "Sources/Simulation/World.swift", good: "public import MockLedger"),
    Twin(.importTable, bad: "import func Glibc.exit", good: "import struct Hashing.SHA256"),
    Twin(.importTable, bad: "@testable import Checker", good: "// import Checker"),
    Twin(
      .importTable, in: "Sources/paychan/main.swift", bad: "import Bitcoin",
      good: "#if canImport(Glibc)\n  import Glibc\n#endif"),
    Twin(
      .noFoundation, bad: "import Foundation",
      goodIn: "Tests/BitcoinTests/AmountTests.swift", good: "import Foundation"),
    Twin(.noFoundation, bad: "import FoundationEssentials", good: "import Hashing"),
    Twin(
      .noFamilies, in: "Sources/FixtureKit/Cases/FixtureCase.swift",
      bad: "func f(_: Timelock.Terms) {}",
      goodIn: "Sources/FixtureKit/Timelock/ExpectedChannel.swift",
      good: "func f(_: Timelock.Terms) {}"),
    Twin(
      .noFamilies, in: "Sources/FixtureKit/Cases/FixtureCase.swift",
      bad: "// The timelock channel.", good: "// The channel."),
    Twin(
      .noEmptyNames, in: "Sources/Bitcoin/AmountUtils.swift", bad: "",
      goodIn: "Sources/Bitcoin/Utilisation.swift", good: ""),
    Twin(.noEmptyNames, bad: "\nstruct KeyManager {}", at: 2, good: "\nstruct KeyManagement {}"),
    Twin(.noEmptyNames, bad: "enum Helpers {}", good: "enum Help { case helpers }"),
    Twin(.shortFiles, bad: lines(401), at: 401, good: lines(400)),
    Twin(
      .shortMain, in: "Sources/paychan/main.swift", bad: lines(30), at: 30, good: lines(29)),
    Twin(.shortFunctions, bad: function(61), good: function(60)),
    Twin(
      .shortFunctions,
      bad: "protocol P {\n  func f(a: Int = { 1 }())\n  init()\n}\n" + function(61),
      at: 5, good: "protocol P {\n  func f()\n}\nlet a = P.init()\nstruct S {\n" + lines(70) + "}"),
    Twin(.documentedTypes, bad: "public struct A {}", good: "struct A {}"),
    Twin(
      .documentedTypes, bad: "/// Some words\n@frozen\npublic enum A {}", at: 2,
      good: "/// A sentence.\n///\n/// More\n@frozen\npublic enum A {}"),
    Twin(
      .documentedTypes, bad: "/// A sentence.\n\npublic final class A {}", at: 3,
      good: "/// A sentence that\n/// goes on.\npublic final class A {}"),
    Twin(
      .reasonedExceptions, bad: "// swift-format" + "-ignore: A", at: 1,
      good: "// The table reads better in columns.\n// swift-format" + "-ignore: A"),
  ]

  private static func lines(_ count: Int) -> String {
    String(repeating: "// A line.\n", count: count)
  }

  private static func function(_ count: Int) -> String {
    "func f<T>(_ a: [T]) where T: P {\n" + lines(count - 2) + "}\n"
  }
}
