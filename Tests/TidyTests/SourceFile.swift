import Foundation
import Testing

/// A Swift source: what the rules look at.
struct SourceFile: Sendable {
  /// The path from the package's root.
  let path: String
  /// The folder below `Sources` or `Tests`.
  let room: String
  let isTest: Bool
  let lines: [Substring]
  let tokens: [Token]

  /// The tokens without the comments.
  let code: [Token]

  init(path: String, text: String) {
    let folders = path.split(separator: "/")
    self.path = path
    self.room = Self.room(of: folders)
    self.isTest = folders.first == "Tests"
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.tokens = Lexer.tokens(of: text)
    self.code = tokens.filter { $0.kind != .comment }
  }

  /// The folder below `Sources` or `Tests`, or the one below `Sources/Families`.
  private static func room(of folders: [Substring]) -> String {
    let isFamily = folders.count > 3 && folders[1] == "Families"
    return folders.count > 2 ? String(folders[isFamily ? 2 : 1]) : ""
  }

  var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  var isMain: Bool { name == "main.swift" }

  /// How many lines it has; the newline at its end starts none.
  var lineCount: Int {
    lines.last == "" ? lines.count - 1 : lines.count
  }
}

extension SourceFile: CustomTestStringConvertible {
  var testDescription: String { path }
}
