extension Twin {
  /// One word or sign makes the difference.
  static let ofCode: [Twin] = [
    Twin(.noForcedTry, bad: "let x = try! read()", good: "let x = try read() != nil"),
    Twin(.noForcedTry, bad: "f(\"a \\(try! g()) b\")", good: "f(\"a (try! g()) b\")"),
    Twin(.noForcedCast, bad: "let x = y as! Int", good: "let x = y as? Int // or as! Int"),
    Twin(.noForcedUnwrap, bad: "let x = first!", good: "let x = first != nil"),
    Twin(.noForcedUnwrap, bad: "\n\nf()!.g(a[0])", at: 3, good: "f()?.g(!a[0])"),
    Twin(.noForcedUnwrap, bad: "let a = b[0]!\n", good: "let a = \"b[0]!\"\n"),
    Twin(.noForcedUnwrap, bad: "var a: Int!", good: "var a: Int? // Int!"),
    Twin(.noForcedUnwrap, bad: "let a = #\"\\#(b!)\"#", good: "let a = #\"\\(b!)\"#"),
    Twin(.noForcedUnwrap, bad: "/* a /* b */ */ c!", good: "/* a /* b */ c! */ d"),
    Twin(.noForcedUnwrap, bad: "\"\"\"\n  \"a\"\n  \"\"\"\nb!", at: 4, good: "\"\"\"\nb!\n\"\"\""),
    Twin(.noSwallowedError, bad: "let x = try? read()", good: "let x = try read()"),
    Twin(.noFatalError, bad: "fatalError(\"why\")", good: "preconditionFailure(\"why\")"),
    Twin(.noBareFailure, bad: "preconditionFailure()", good: "preconditionFailure(\"why\")"),
    Twin(.noPrint, bad: "print(x)", good: "scheme.fingerprint(x)"),
    Twin(.noPrint, bad: "print(x)", goodIn: "Sources/PaychanCLI/Output.swift", good: "print(x)"),
    Twin(.typedThrows, bad: "func f() throws -> Int { 0 }", good: "func f() throws(E) {}"),
    Twin(
      .typedThrows, bad: "func f() throws {}", goodIn: "Sources/PaychanCLI/Output.swift",
      good: "func f() throws {}"),
    Twin(.noWaiting, bad: "func f() async {}", good: "func asynchronous() {}"),
    Twin(.noWaiting, bad: "public actor Clock {}", good: "public struct Clock {}"),
    Twin(.noSharedState, bad: "enum A {\n  static var b = 1\n}", at: 2, good: staticLet),
    Twin(.noSharedState, bad: "enum A {\n  static var b: [Int]\n}", at: 2, good: computed),
    Twin(.noSharedState, bad: "var count = 0", good: "struct A {\n  var count = 0\n}"),
  ]

  private static let staticLet = "enum A {\n  static let b = 1\n}"
  private static let computed = "enum A {\n  static var b: [Set<Set<Int>>] { [] }\n}"
}
