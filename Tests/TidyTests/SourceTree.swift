import Foundation

/// The package as it lies on disk around this very file.
enum SourceTree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file below `Sources` and `Tests`, in the order of their paths.
  static let files: [SourceFile] = ["Sources", "Tests"].flatMap(swiftFiles(below:))

  static let sources = files.filter { !$0.isTest }

  /// The names of what lies in a folder, hidden or not, in order.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
      .sorted()
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func swiftFiles(below folder: String) -> [SourceFile] {
    let start = root.appending(path: folder).path()
    let paths = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      guard let text = try? text(of: "\(folder)/\(path)") else {
        preconditionFailure("\(folder)/\(path) was listed just now, and is UTF-8 as Swift demands")
      }
      return SourceFile(path: "\(folder)/\(path)", text: text)
    }
  }
}
