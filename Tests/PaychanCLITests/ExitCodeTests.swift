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
