import Foundation
import Testing

@testable import PaychanCLI

/// A file that holds how a screen should look in a terminal of some width.
struct GoldenFile: Hashable {
  /// The widths in which every screen is recorded.
  static let widths = [50, 80, 120]

  /// Kinds of screens; each has a folder for each width in which it is recorded.
  enum Room: String, Sendable {
    case help, commands
    /// Of a family whose screens are recorded in one width: the commands themselves are in all.
    case oneWay = "one-way"
    case voucher
  }

  let room: Room
  let width: Int
  let name: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  private var file: URL {
    Self.folder.appending(path: "\(width)/\(room.rawValue)/\(name).txt")
  }

  /// What is recorded; a screen is recorded first where that is asked for.
  func recorded(_ screen: String) throws -> String {
    if isRecording { try Data(screen.utf8).write(to: file) }
    return try text
  }

  var text: String {
    get throws { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
  }

  /// The names of all files of a kind in a width.
  static func names(in room: Room, width: Int) throws -> Set<String> {
    let path = folder.appending(path: "\(width)/\(room.rawValue)").path()
    let files = try FileManager.default.contentsOfDirectory(atPath: path)
    return Set(files.map { String($0.dropLast(".txt".count)) })
  }
}

/// Set, the screens are written to their files instead of compared: look at the difference then.
let isRecording = ProcessInfo.processInfo.environment["PAYCHAN_RECORD_SCREENS"] != nil

/// Lines that a terminal of some width would break in the middle of a word, or that end with a space.
///
/// A line that is a single word, or a word and what must stand before it, cannot be shorter.
func ragged(_ screen: String, width: Int) -> [Substring] {
  screen.split(separator: "\n").filter { line in
    let longest = line.split(separator: " ").map(\.count).max() ?? 0
    return (line.count > width && longest <= width) || line.hasSuffix(" ")
  }
}
