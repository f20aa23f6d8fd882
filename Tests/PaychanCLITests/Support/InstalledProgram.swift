import Foundation

/// A program of the machine, run with a text as its input.
enum InstalledProgram {
  /// Where a program lies, if it is installed.
  static func path(_ name: String) -> String? {
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// What it writes to both of its outputs, without the last line break, and its exit code.
  static func run(
    _ path: String, _ words: [String], input: String
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    let (source, sink) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = words
    process.standardInput = source
    process.standardOutput = sink
    process.standardError = sink
    try process.run()
    let writer = Thread {
      try? source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? source.fileHandleForWriting.close()
    }
    writer.start()
    let output = try sink.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    return (process.terminationStatus, text.trimmingCharacters(in: .newlines))
  }
}
