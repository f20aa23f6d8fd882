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

@Test("a file of white space is empty, and no input", arguments: ["", " \n"])
func refusesEmptyFile(_ text: String) throws {
  try withFolder { folder in
    let path = folder + "/empty"
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(throws: CommandError.badData(.file(path), problem: "is empty")) {
      try Input(path, console: silent)
    }
  }
}

@Test(
  "standard input that ends at once is called empty, whatever it was to be",
  arguments: [
    ["run", "-"], ["why", "-", "--state", "1"], ["schedule", "-"], ["tx", "decode", "-"],
    ["script", "decode", "-"], ["psbt", "decode", "-"], ["descriptor", "-"],
    ["fixtures", "verify", "-"], ["why", "--tx", "-", "--chain", "-"],
  ])
func callsEmptyInputEmpty(words: [String]) {
  let outcome = PaychanCommand.program.runWords(words, input: "\n")
  let messages = "error: standard input is empty\n"
  #expect(outcome == Outcome(code: .badData, output: "", messages: messages))
}

@Test("an empty script on the command line is a script all the same")
func takesEmptyArgument() {
  #expect(PaychanCommand.program.run("script", "decode", "").code == .fine)
}

@Test("a path to nothing is a missing input")
func missesFile() throws {
  try withFolder { folder in
    for path in [folder + "/none", "none.hex", "~/none"] {
      #expect(throws: CommandError.missingInput(path: path)) { try Input(path, console: silent) }
    }
  }
}

@Test(
  "a directory is called a directory, and ends with 66",
  arguments: [
    ["run"], ["why", "--state", "1"], ["tx", "decode"], ["fixtures", "diff", "-"],
  ])
func callsDirectoryDirectory(words: [String]) throws {
  try withFolder { folder in
    let outcome = PaychanCommand.program.runWords(
      words + [folder],
      input: #"{"format":"paychan-fixtures","version":1,"family":"keys","cases":[]}"#)
    #expect(outcome.code == .missingInput)
    #expect(
      outcome.messages
        == "error: '\(folder)' is a directory, not a file; name a file in it, or pass"
        + " '-' to read standard input\n")
  }
}

@Test("a byte-order mark is named, in a whole input and in a line of a stream")
func namesByteOrderMark() throws {
  for words in [["run", "-"], ["tx", "decode", "-"], ["descriptor", "-"]] {
    let outcome = PaychanCommand.program.runWords(words, input: "\u{feff}{}")
    #expect(outcome.code == .badData)
    #expect(
      outcome.messages
        == "error: standard input begins with a byte-order mark (the bytes ef bb bf);"
        + " save it as UTF-8 without one\n")
  }
  for words in [["ledger"], ["verify"], ["run", "--lines"]] {
    let outcome = PaychanCommand.program.runWords(words, input: "\u{feff}{}\n")
    #expect(outcome.output.contains("at byte 0, a byte-order mark (the bytes ef bb bf) stands"))
  }
}

@Test("what begins like a byte-order mark and is none is not called so")
func tellsCommaFromByteOrderMark() {
  let outcome = PaychanCommand.program.run("run", "-", input: "\u{ff0c}")
  #expect(outcome.messages.hasSuffix("at byte 0, the byte 0xef cannot stand there\n"))
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
