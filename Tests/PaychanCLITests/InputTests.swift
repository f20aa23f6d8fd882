import Foundation
import Testing

@testable import PaychanCLI

private let silent = Console.reading("", pieces: 1)

/// Gives a test a folder of its own, and removes it afterwards.
private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path())
}

@Test("an argument that names nothing is itself, trimmed")
func takesText() throws {
  let input = try Input(" 00ff\n", console: silent)
  #expect(input.name == .argument)
  #expect(input.text == "00ff")
}

@Test("an argument that names a file is its content, trimmed")
func readsFile() throws {
  try withFolder { folder in
    try Data("\t00ff \r\n\n".utf8).write(to: URL(filePath: folder + "/tx.hex"))
    let input = try Input(folder + "/tx.hex", console: silent)
    #expect(input.name == .file(folder + "/tx.hex"))
    #expect(input.bytes == Array("00ff".utf8))
  }
}

@Test("a file of white space is empty")
func readsEmptyFile() throws {
  try withFolder { folder in
    try Data(" \n".utf8).write(to: URL(filePath: folder + "/empty"))
    #expect(try Input(folder + "/empty", console: silent).bytes.isEmpty)
  }
}

@Test("a path to nothing or to a folder is a missing input")
func missesFile() throws {
  try withFolder { folder in
    for path in [folder, folder + "/none", "none.hex", "~/none"] {
      #expect(throws: CommandError.missingInput(path: path)) { try Input(path, console: silent) }
    }
  }
}

@Test("what only resembles a path is text", arguments: ["cHNidP8/+A==", "wpkh(tpub/0/*)", "00ff"])
func takesResemblingText(_ text: String) throws {
  #expect(try Input(text, console: silent).text == text)
}

@Test("standard input is read to its end, in whatever pieces it comes", arguments: [1, 3, 1000])
func readsStandardInput(_ pieces: Int) throws {
  let input = try Input("-", console: .reading("\n00ff00ff\n", pieces: pieces))
  #expect(input.name == .standardInput)
  #expect(input.text == "00ff00ff")
}

@Test("an input may be as large as the limit and no larger")
func boundsInput() throws {
  let console = Console.reading("12345678", pieces: 3)
  let whole = try Input(.standardInput, upTo: 8, reading: console.read)
  #expect(whole.text == "12345678")
  let endless: (Int) throws(SystemError) -> [UInt8] = { limit throws(SystemError) in
    [UInt8](repeating: 1, count: limit)
  }
  #expect(throws: CommandError.inputTooLarge(.standardInput, limit: 8)) {
    try Input(.standardInput, upTo: 8, reading: endless)
  }
}
