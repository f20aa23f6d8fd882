import Foundation
import Testing

@testable import PaychanCLI

/// A story that names another one names one that is told.
@Suite("Stories that point to others")
struct PointerTests {
  private static let stories: [String] = families.names { $0.storyNames }

  /// How a story reads, in one line.
  private static func recording(of name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Stories/\(name).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("each story that another one names is told", arguments: stories)
  func pointers(name: String) throws {
    let text = try Self.recording(of: name)
    for match in text.matches(of: /'paychan tour ([a-z0-9-]+)'/) {
      #expect(Self.stories.contains(String(match.1)), "\(match.1)")
    }
  }

  @Test("the first story points to where it goes on")
  func first() throws {
    let text = try Self.recording(of: Self.stories[0])
    for name in ["ladder", "limits", "pay-per-minute"] {
      #expect(text.contains("paychan tour \(name)'"), "\(name)")
    }
  }
}
