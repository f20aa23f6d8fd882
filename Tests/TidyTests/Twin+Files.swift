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
      goodIn: "Sources/Families/Timelock/Fixtures/ExpectedChannel.swift",
      good: "func f(_: Timelock.Terms) {}"),
    Twin(
      .noFamilies, in: "Sources/FixtureKit/Cases/FixtureCase.swift",
      bad: "// The timelock channel.", good: "// The channel."),
    Twin(
      .noPackageImports, in: "Sources/Checker/Model/Choices.swift",
      bad: "package import Simulation", good: "public import Simulation"),
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
      .documentedCases, bad: "/// A.\npublic enum A {\n  case b\n}", at: 3,
      good: "/// A.\npublic enum A {\n  /// B.\n  case b\n}"),
    Twin(
      .documentedCases, bad: "public indirect enum A {\n  case b(A)\n}", at: 2,
      good: "indirect enum A {\n  case b(A)\n}"),
    Twin(
      .documentedCases,
      bad: "public enum A {\n  /// B.\n  case b\n  case c\n}", at: 4,
      good: "public enum A {\n  var b: Int { switch self { case .c: 1 } }\n}"),
    Twin(
      .documentedCases, bad: "public enum A {\n  case b\n}", at: 2,
      goodIn: "Tests/BitcoinTests/AmountTests.swift", good: "public enum A {\n  case b\n}"),
    Twin(
      .singleCases, bad: "public enum A {\n  case b, c\n}", at: 2,
      good: "public enum A {\n  case b(Int, c: Int)\n  case d\n}\nlet e = (f, g)"),
    Twin(.narrowLines, bad: "\n// " + dashes(98), at: 2, good: "\n// " + dashes(97)),
    Twin(
      .narrowLines, bad: "let a = \"" + dashes(91) + "\"", good: "let a = \"" + dashes(90) + "\""),
    Twin(
      .narrowLines, in: "Tests/BitcoinTests/AmountTests.swift", bad: "// " + dashes(98),
      good: "// é" + dashes(96)),
    Twin(.usedParameters, bad: "func f(a: Int, b: Int) { a }", good: "func f(a: Int) { a }"),
    Twin(.usedParameters, bad: "func f(_ a: Int) {}", good: "func f(_: Int) {}"),
    Twin(.usedParameters, bad: "init(a b: Int) {\n  a()\n}", good: "init(a b: Int) {\n  b()\n}"),
    Twin(
      .usedParameters, bad: "subscript(a: Int) -> Int { 1 }",
      good: "subscript(a: Int) -> Int { 1 + a }"),
    Twin(
      .usedParameters, bad: "func f(a: (b: Int) -> Int = { c ? d : e }) {}",
      good: "func f(a: Int = c ? d : e) { \"\\(a)\" }"),
    Twin(
      .usedParameters, bad: "func f(a: Int) { \"a\" }", good: "protocol P {\n  func f(a: Int)\n}"),
    Twin(
      .reasonedExceptions, bad: "// swift-format" + "-ignore: A", at: 1,
      good: "// The table reads better in columns.\n// swift-format" + "-ignore: A"),
  ]

  private static func lines(_ count: Int) -> String {
    String(repeating: "// A line.\n", count: count)
  }

  private static func dashes(_ count: Int) -> String {
    String(repeating: "-", count: count)
  }

  private static func function(_ count: Int) -> String {
    "func f<T>(_ a: [T]) where T: P {\n" + lines(count - 2) + "}\n"
  }
}
