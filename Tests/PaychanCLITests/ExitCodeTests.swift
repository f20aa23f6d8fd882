import Testing

@testable import PaychanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Test("the exit codes are those that scripts know")
func numbersExitCodes() {
  #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 70, 74, 130])
}

@Test("a refusal ends with 1 and is no error")
func endsRefusal() {
  let outcome = FixtureProgram.program.run("text", "refuse")
  #expect(outcome == Outcome(code: .refused, output: "", messages: ""))
}

@Test("bad data ends with 65, after what was written before it")
func endsBadData() {
  let outcome = FixtureProgram.program.run("spoil", "zz")
  let messages = "error: the argument is not hex; remove the 'z'\n"
  #expect(outcome == Outcome(code: .badData, output: "before\n", messages: messages))
}

@Test("a missing file ends with 66")
func endsMissingFile() {
  let outcome = FixtureProgram.program.run("text", "say", "no/such.hex")
  let messages =
    "error: there is no file 'no/such.hex'; check the path, or pass '-' to read standard input\n"
  #expect(outcome == Outcome(code: .missingInput, output: "", messages: messages))
}

@Test("a full disk ends with 74 and says so")
func endsFullDisk() {
  let messages = Transcript()
  let console = Console.failing(SystemError(code: ENOSPC), messages: messages)
  #expect(FixtureProgram.program.run(["text", "say", "a"], console: console) == .inputOutput)
  #expect(messages.text.hasPrefix("error: the output cannot be written: "))
}

/// Words of a command line that is refused, and its input.
private let refusals: [(words: [String], input: String)] = [
  (["ledger"], #"{"tip":true}"# + "\n" + #"{"tip":true,"expect":{"height":7}}"# + "\n"),
  (
    ["fixtures", "verify", "-"],
    #"{"format":"paychan-fixtures","version":1,"family":"keys","cases":[],"checksum":"00"}"#
  ),
  (["explore", "--updates", "1", "--states", "5"], ""),
  (["ablate", "--rule", "lock", "--states", "5"], ""),
]

@Test("a verdict keeps its exit code when the reader of the output goes away", arguments: refusals)
func keepsExitCode(words: [String], input: String) {
  let whole = PaychanCommand.program.runWords(words, input: input)
  #expect(whole.code == .refused)
  #expect(!whole.output.isEmpty)
  let source = Transcript()
  source.append(Array(input.utf8))
  let console = Console(
    read: { limit throws(SystemError) in source.take(upTo: limit) },
    write: { _ throws(SystemError) in throw SystemError(code: EPIPE) },
    complain: { _ throws(SystemError) in })
  #expect(PaychanCommand.program.run(words, console: console) == .refused)
}

@Test("bad data keeps its exit code, too")
func keepsBadData() {
  let console = Console.failing(SystemError(code: EPIPE), messages: Transcript())
  #expect(FixtureProgram.program.run(["spoil", "zz"], console: console) == .badData)
}

@Test(
  "a stream without a verdict ends with its reader, though the input never does",
  arguments: [["verify"], ["run", "--lines"]])
func endsStream(words: [String]) {
  let console = Console(
    read: { _ throws(SystemError) in Array("{}\n".utf8) },
    write: { _ throws(SystemError) in throw SystemError(code: EPIPE) },
    complain: { _ throws(SystemError) in })
  #expect(PaychanCommand.program.run(words, console: console) == .fine)
}

@Test("a closed pipe ends quietly")
func endsClosedPipe() {
  let messages = Transcript()
  let console = Console.failing(SystemError(code: EPIPE), messages: messages)
  #expect(FixtureProgram.program.run(["text", "say", "a"], console: console) == .fine)
  #expect(messages.text.isEmpty)
}

@Test("an input that cannot be read ends with 74")
func endsUnreadableInput() {
  let messages = Transcript()
  let console = Console(
    read: { _ throws(SystemError) in throw SystemError(code: EIO) },
    write: { _ throws(SystemError) in },
    complain: { bytes throws(SystemError) in messages.append(bytes) })
  #expect(FixtureProgram.program.run(["text", "say", "-"], console: console) == .inputOutput)
  #expect(messages.text.hasPrefix("error: standard input cannot be read: "))
}
