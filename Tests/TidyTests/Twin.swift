import Testing

/// Source that breaks a rule, and the same source with one change, which keeps it.
struct Twin: Sendable {
  let rule: Rule
  let path: String
  let bad: String
  /// The line of `bad` at which the rule is broken.
  let line: Int
  let goodPath: String
  let good: String

  init(
    _ rule: Rule, in path: String = "Sources/Bitcoin/Amount.swift", bad: String, at line: Int = 1,
    goodIn goodPath: String? = nil, good: String
  ) {
    self.rule = rule
    self.path = path
    self.bad = bad
    self.line = line
    self.goodPath = goodPath ?? path
    self.good = good
  }
}

extension Twin: CustomTestStringConvertible {
  var testDescription: String {
    "\(rule.sentence): \(bad.split(separator: "\n").first.map { $0.prefix(60) } ?? "")"
  }
}
